import { expect, test } from 'vitest'
import { openSealed, sealSecrets } from '#server/platform/sealed-secrets.ts'

const secrets = { common: 'one', signIn: 'two', campaigns: { '0190a1b2-0000-7000-8000-123456789012': 'three' } }
const passphrase = 'một câu dài mà chỉ mình tôi biết'

test('what was sealed is opened by the same passphrase alone, however its accents are typed', async () => {
  const file = await sealSecrets(secrets, passphrase, 14)

  expect(file).not.toMatch(/one|two|three|0190a1b2/)
  expect(await openSealed(file, passphrase.normalize('NFD'))).toEqual({ ok: true, value: secrets })
  expect(await openSealed(file, `${passphrase}.`)).toEqual({ ok: false, error: { code: 'not_opened' } })
})

test('a file that was changed in any part is not opened', async () => {
  const file: Record<string, string> = JSON.parse(await sealSecrets(secrets, passphrase, 14))
  const flip = (text = '') => (text.startsWith('A') ? `B${text.slice(1)}` : `A${text.slice(1)}`)

  for (const part of ['salt', 'iv', 'tag', 'sealed']) {
    const changed = JSON.stringify({ ...file, [part]: flip(file[part]) })
    expect(await openSealed(changed, passphrase), part).toEqual({ ok: false, error: { code: 'not_opened' } })
  }
  const cheaper = JSON.stringify({ ...file, cost: 15 })
  expect(await openSealed(cheaper, passphrase)).toEqual({ ok: false, error: { code: 'not_opened' } })
})

test.each(['', 'x', '{}', '{"format":"another"}'])('%j holds no secrets', async (text) => {
  expect(await openSealed(text, passphrase)).toEqual({ ok: false, error: { code: 'not_ours' } })
})

import { expect, test } from 'vitest'
import { type NewAccount, planAccounts } from '#server/domain/identity/new-account.ts'
import { uuidV7Ids } from '#server/platform/ids.ts'

const person: NewAccount = { fullName: 'Nguyễn Thử Nghiệm', logins: ['nghiem@example.vn'] }

test('nobody has consented who did not say so', async () => {
  const planned = await planAccounts([person], uuidV7Ids)

  expect(planned).toMatchObject({
    ok: true,
    value: [{ hasBoardConsentOnPaper: false, givenName: 'Nghiệm', sex: null }],
  })
})

test.each<[string, Partial<NewAccount>, object]>([
  ['an empty name', { fullName: '  ' }, { code: 'name_malformed', position: 2 }],
  ['a login that cannot be', { logins: ['12'] }, { code: 'login_malformed', position: 2 }],
  [
    'a login of the same list, typed otherwise',
    { logins: ['NGHIEM@example.vn'] },
    { code: 'login_taken', position: 2 },
  ],
  ['a short password', { logins: [], password: { plain: 'ngắn' } }, { code: 'password_length', position: 2 }],
])('%s is refused by its line', async (_what, wrong, error) => {
  expect(await planAccounts([person, { ...person, ...wrong }], uuidV7Ids)).toEqual({ ok: false, error })
})

test('a list that is too long is refused before anything is hashed', async () => {
  const people = Array.from({ length: 2_001 }, () => person)

  expect(await planAccounts(people, uuidV7Ids)).toEqual({ ok: false, error: { code: 'too_many_people', limit: 2_000 } })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { identityContext, listSecretFingerprints } from '#server/domain/identity/index.ts'
import { openSecrets } from '#server/edge/citizen/open-secrets.ts'
import { fingerprintOf, secretFileOf } from '#server/platform/secrets.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeWard } from '#test/support/factories/people.ts'
import { testResources } from '#test/support/resources.ts'

const database = testDatabase()
const ward = { code: '00070', name: 'Phường Hoàn Kiếm', provinceCode: '01', provinceName: 'Thành phố Hà Nội' }
const given = 'Zk3v9QmT7xLr2WcYb8NdPf5HsJg1AeUo4'
const another = 'another-one-Zk3v9QmT7xLr2WcYb8NdPf5H'

function house() {
  const dataDir = mkdtempSync(join(tmpdir(), 'tds-secret-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const resources = testResources(database.db)
  return { dataDir, resources, open: (secret?: string) => openSecrets(resources, { given: secret, dataDir }) }
}

test('the first start with a ward remembers the secret, and later starts have the same', async () => {
  const { open } = house()
  await makeWard(database.db)

  const secrets = await open()

  expect(await listSecretFingerprints(database.db)).toEqual([fingerprintOf(secrets)])
  expect(fingerprintOf(await open())).toBe(fingerprintOf(secrets))
})

test('a ward made later carries the fingerprint from its first moment', async () => {
  const { open, resources } = house()
  const secrets = await open(given)

  await identityContext(resources, { fingerprint: fingerprintOf(secrets) }).createWard(ward)

  await expect(open(another)).rejects.toThrow(/^CAMPAIGN_SECRET is not the secret [^\n]*; for example [^\n]*$/)
})

test('a secret file that was lost is not made anew', async () => {
  const { open, dataDir } = house()
  await makeWard(database.db)
  await open()
  rmSync(secretFileOf(dataDir))

  await expect(open()).rejects.toThrow(/campaign-secret is missing[^\n]*$/)
  await expect(open()).rejects.toThrow('is missing')
})

test('a secret file with another secret in it is refused', async () => {
  const { open, dataDir } = house()
  await makeWard(database.db)
  await open()
  writeFileSync(secretFileOf(dataDir), `${another}\n`)

  await expect(open()).rejects.toThrow('campaign-secret is not the secret')
})

test('without a ward nothing hangs on the secret, and it may change', async () => {
  const { open } = house()
  await open(given)

  await expect(open(another)).resolves.toBeDefined()
})

import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { auditEvents, campaignSecrets as secretRows } from '#db/schema/index.ts'
import { destroyExpired } from '#server/domain/assistance/destroy-expired.ts'
import { assistanceContext } from '#server/domain/assistance/index.ts'
import { campaignsContext } from '#server/domain/campaigns/index.ts'
import { campaignSecrets } from '#server/edge/citizen/campaign-secrets.ts'
import { addDays, startOfLocalDay } from '#server/platform/local-day.ts'
import { secretFiles } from '#server/platform/secret-files.ts'
import { verdictScene } from '#test/integration/assistance/verdict-scene.ts'
import { testDatabase } from '#test/support/database.ts'

const database = testDatabase()
const common = { citizenKey: Buffer.alloc(32, 1), receipt: Buffer.alloc(32, 2) }

async function house() {
  const scene = await verdictScene(database.db)
  const { resources, campaign } = scene
  const dataDir = mkdtempSync(join(tmpdir(), 'tds-secrets-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const parts = {
    assistance: assistanceContext(resources),
    campaigns: campaignsContext(resources),
    clock: resources.clock,
  }
  /** As after a start: nothing is remembered but in the database and the folder. */
  const start = () => campaignSecrets({ common, files: secretFiles(dataDir), ...parts })
  const file = join(dataDir, 'campaign-secrets', campaign.id)
  const pastItsDay = () => resources.clock.moveTo(startOfLocalDay(addDays(campaign.endsOn, 181)))
  return { ...scene, dataDir, start, file, pastItsDay }
}

test('a campaign’s first key makes its secret, which later starts find again and other campaigns do not share', async () => {
  const { start, file, campaign } = await house()
  const other = await verdictScene(database.db)

  const first = await start().secretsOf(campaign.id)

  expect(await start().secretsOf(campaign.id)).toEqual(first)
  expect(await start().secretsOf(other.campaign.id)).not.toEqual(first)
  expect(first).not.toEqual({ ok: true, value: common })
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('keys that were made before campaigns had secrets of their own hang on the common one for good', async () => {
  const { start, act, campaign } = await house()
  await act()

  expect(await start().secretsOf(campaign.id)).toEqual({ ok: true, value: common })
})

test('a lost or changed secret makes no keys and is told at the start by its campaign', async () => {
  const { start, file, campaign } = await house()
  await start().secretsOf(campaign.id)
  expect(await start().listMissing()).toEqual([])

  writeFileSync(file, 'another')
  const changed = await start().secretsOf(campaign.id)
  rmSync(file)
  const lost = await start().secretsOf(campaign.id)

  const missing = { ok: false, error: { code: 'citizen_secret_missing' } }
  expect({ changed, lost }).toEqual({ changed: missing, lost: missing })
  expect(await start().listMissing()).toEqual([campaign.slug])
})

test('the secret is destroyed once no key hangs on it, and not before; a copy put back is destroyed again', async () => {
  const { start, file, act, campaign, resources, pastItsDay } = await house()
  const secrets = start()
  await secrets.secretsOf(campaign.id)
  await act()
  pastItsDay()

  await start().destroyRetired()
  expect(statSync(file).isFile()).toBe(true)
  await destroyExpired(resources)
  await secrets.destroyRetired()
  expect(() => statSync(file)).toThrow('ENOENT')

  expect(await secrets.secretsOf(campaign.id)).toEqual({ ok: false, error: { code: 'retention_over' } })
  expect(await secrets.listMissing()).toEqual([])
  writeFileSync(file, 'a copy')
  await start().destroyRetired()
  expect(() => statSync(file)).toThrow('ENOENT')
})

test('making and destroying a secret stand in the audit trail', async () => {
  const { start, campaign, pastItsDay } = await house()
  const secrets = start()
  await secrets.secretsOf(campaign.id)
  pastItsDay()
  await secrets.destroyRetired()

  const events = await database.db
    .select({ action: auditEvents.action })
    .from(auditEvents)
    .where(eq(auditEvents.subjectId, campaign.id))
    .orderBy(auditEvents.at)

  expect(events.map(({ action }) => action)).toEqual(['secrets.made', 'secrets.destroyed'])
  expect(await database.db.select({ destroyedAt: secretRows.destroyedAt }).from(secretRows)).not.toEqual([
    { destroyedAt: null },
  ])
})

import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { assistances, auditEvents, balances, evidenceFiles, ledgerEntries } from '#db/schema/index.ts'
import { destroyExpired } from '#server/domain/assistance/destroy-expired.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { verifyChain } from '#server/domain/scoring/index.ts'
import { standingsContext } from '#server/domain/standings/index.ts'
import { addDays, startOfLocalDay } from '#server/platform/local-day.ts'
import { type BoardScene, boardScene } from '#test/integration/standings/scene.ts'
import { testDatabase } from '#test/support/database.ts'
import { nextId, testNow } from '#test/support/factories/sequence.ts'
import { accepting, codesOf } from './verdict-scene.ts'

const database = testDatabase()

/** One citizen helped with two services, another with one, a receipt, a photo; the day after everything's last day. */
async function campaignPastItsDay() {
  const scene = await boardScene(database.db)
  const home = await scene.member({ collective: await scene.collective('Tổ A') })
  const twice = { citizenKey: 'k1' }
  await scene.help(home, 1, { ...twice, service: 'ihanoi', creditKey: 'citizen:k1:ihanoi' })
  await scene.help(home, 1, { ...twice, service: 'etax_mobile', creditKey: 'citizen:k1:etax_mobile' })
  const receipt = { receiptKey: 'r1', receiptLastFour: '12AB', creditKey: 'receipt:r1' }
  await scene.help(home, 1, { citizenKey: 'k2', service: 'online_filing', ...receipt })
  const act = await scene.act(home, { citizenKey: null, citizenKeyStrength: null, creditKey: null })
  const sha256 = await scene.resources.storage.put(Buffer.from('a photo'))
  await database.db.insert(evidenceFiles).values({
    ...{ id: nextId(), wardId: act.wardId, assistanceId: act.id, sha256, bytes: 7 },
    ...{ width: 1, height: 1, position: 0, storedAt: testNow },
  })
  const lastDay = addDays(scene.campaign.endsOn, 180)
  const onDay = (day: string) => scene.resources.clock.moveTo(startOfLocalDay(day))
  onDay(addDays(lastDay, 1))
  const { account: office } = await scene.member({ roles: ['office'] })
  return { ...scene, home, office, sha256, lastDay, onDay }
}

/** All that is derived from the acts and that anybody can see, read afresh. */
async function everythingShown({ resources, campaign, slug, office }: BoardScene & { office: Actor }) {
  const standings = standingsContext(resources)
  const board = (name: 'individuals' | 'collectives') => standings.readBoard(office, { slug, board: name })
  return JSON.stringify([
    ...[await board('individuals'), await board('collectives')],
    ...[await standings.readProgress(office, slug), await standings.readProgress(undefined, slug)],
    await database.db
      .select()
      .from(ledgerEntries)
      .where(eq(ledgerEntries.campaignId, campaign.id))
      .orderBy(ledgerEntries.seq),
    await database.db.select().from(balances).orderBy(balances.subjectId, balances.view, balances.capacity),
  ])
}

test('on the day after its last one no key, receipt or photo is left, and nothing that is shown has changed', async () => {
  const scene = await campaignPastItsDay()
  const before = await everythingShown(scene)

  const destroyed = await destroyExpired(scene.resources)

  expect(destroyed).toEqual({ citizens: 2, receipts: 1, acts: 4, photos: 1 })
  const rows = await database.db.select().from(assistances)
  expect(JSON.stringify(rows)).not.toMatch(/"k1"|"k2"|"r1"|:k1|:k2|:r1|12AB/)
  expect(await scene.resources.storage.has(scene.sha256)).toBe(false)
  expect(await everythingShown(scene)).toBe(before)
  expect(await verifyChain(database.db, scene.campaign.id)).toMatchObject({ ok: true, value: { seq: 3 } })
})

test('what was one person stays one person, and nobody knows who', async () => {
  const scene = await campaignPastItsDay()
  await destroyExpired(scene.resources)

  const rows = await database.db.select().from(assistances).orderBy(assistances.id)

  const [first, second, third, fourth] = rows.map(({ citizenKey }) => citizenKey)
  expect(first).toMatch(/^destroyed:/)
  expect(second).toBe(first)
  expect(third).not.toBe(first)
  expect(fourth).toBeNull()
  expect(await scene.assistance.readOwnWork(scene.home.account, {})).toSatisfy(
    (work: unknown) => !/"citizenCode":"/.test(JSON.stringify(work)),
  )
})

test('a credit that was given stays given', async () => {
  const scene = await campaignPastItsDay()
  const late = await scene.act(scene.home, { citizenKey: 'k1', creditKey: 'citizen:k1:ihanoi' })
  await destroyExpired(scene.resources)

  const answers = await scene.assistance.recordVerdicts(scene.verifier, [accepting(late)])

  expect(codesOf(answers)).toEqual(['already_credited'])
})

test('on its last day everything is still there, and a second round has nothing to do', async () => {
  const scene = await campaignPastItsDay()

  scene.onDay(scene.lastDay)
  const tooEarly = await destroyExpired(scene.resources)
  scene.onDay(addDays(scene.lastDay, 1))
  await destroyExpired(scene.resources)
  const again = await destroyExpired(scene.resources)

  const nothing = { citizens: 0, receipts: 0, acts: 0, photos: 0 }
  expect({ tooEarly, again }).toEqual({ tooEarly: nothing, again: nothing })
})

test('a citizen whose other act may be kept longer is kept with it', async () => {
  const scene = await campaignPastItsDay()
  await scene.act(scene.home, { citizenKey: 'k1', creditKey: null, retainUntil: addDays(scene.lastDay, 30) })

  expect(await destroyExpired(scene.resources)).toEqual({ citizens: 1, receipts: 1, acts: 2, photos: 1 })

  scene.onDay(addDays(scene.lastDay, 31))
  expect(await destroyExpired(scene.resources)).toEqual({ citizens: 1, receipts: 0, acts: 3, photos: 0 })
})

test('the audit trail says how many, and nothing of whom', async () => {
  const scene = await campaignPastItsDay()
  await destroyExpired(scene.resources)

  const events = await database.db
    .select({ subjectId: auditEvents.subjectId, details: auditEvents.details })
    .from(auditEvents)
    .where(eq(auditEvents.action, 'retention.destroyed'))
    .orderBy(sql`${auditEvents.details}::text`)

  const subjectId = scene.campaign.id
  expect(events).toEqual([
    { subjectId, details: { acts: 4, photos: 1 } },
    { subjectId, details: { citizens: 2 } },
    { subjectId, details: { receipts: 1 } },
  ])
})

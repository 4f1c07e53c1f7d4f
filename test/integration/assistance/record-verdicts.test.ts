import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { assistances, auditEvents, campaigns, claims } from '#db/schema/index.ts'
import type { VerdictItem } from '#server/domain/assistance/index.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeMember } from '#test/support/factories/collectives.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { accepting, codesOf, verdictScene } from './verdict-scene.ts'

const database = testDatabase()

test('an accepted act is worth its points, with their lines', async () => {
  const { assistance, verifier, act, traceOf } = await verdictScene(database.db)
  const one = await act({ citizenGroups: ['older'] })

  const [answer] = await assistance.recordVerdicts(verifier, [accepting(one)])

  expect(answer?.result).toMatchObject({ ok: true, value: { points: 6, decision: 'accepted' } })
  expect(await traceOf(one.id)).toEqual({ state: 'accepted', verdicts: ['decision accepted'], points: [6] })
})

test('points go by the groups that were confirmed', async () => {
  const { assistance, verifier, act, traceOf } = await verdictScene(database.db)
  const one = await act({ citizenGroups: ['older', 'self_employed'] })

  await assistance.recordVerdicts(verifier, [accepting(one, { confirmedGroups: ['self_employed'] })])

  expect(await traceOf(one.id)).toMatchObject({ points: [5] })
})

test.for(['returned', 'rejected'] as const)('an act is %s with a reason and no entry', async (decision) => {
  const { assistance, verifier, act, traceOf } = await verdictScene(database.db)
  const one = await act()

  await assistance.recordVerdicts(verifier, [accepting(one, { decision, reason: 'evidence_unclear' })])

  expect(await traceOf(one.id)).toEqual({ state: decision, verdicts: [`decision ${decision}`], points: [] })
})

test.for<[string, Partial<VerdictItem>, string]>([
  ['no reason for returning', { decision: 'returned' }, 'reason_missing'],
  ['no words with "other"', { decision: 'rejected', reason: 'other' }, 'reason_missing'],
  [
    'a long number in the note',
    { decision: 'rejected', reason: 'other', note: 'gọi 0000 123 456 789' },
    'digits_in_text',
  ],
  ['a group nobody declared', { confirmedGroups: ['poor'] }, 'group_not_declared'],
  ['an older revision', { revision: 0 }, 'changed_since_seen'],
  ['no such act', { assistanceId: '01990000-0000-7000-8000-000000000000' }, 'not_found'],
])('%s is refused', async ([, wish, code]) => {
  const { assistance, verifier, act, traceOf } = await verdictScene(database.db)
  const one = await act()

  expect(codesOf(await assistance.recordVerdicts(verifier, [accepting(one, wish)]))).toEqual([code])
  expect(await traceOf(one.id)).toEqual({ state: 'waiting', verdicts: [], points: [] })
})

test('nobody but a verifier of the campaign decides', async () => {
  const { assistance, act, somebody } = await verdictScene(database.db)
  const one = await act()
  const decide = async (...roles: Parameters<typeof somebody>) =>
    codesOf(await assistance.recordVerdicts(await somebody(...roles), [accepting(one)]))

  expect(await decide()).toEqual(['not_allowed'])
  expect(await decide('office', 'admin')).toEqual(['not_allowed'])
  expect(await decide('verifier', 'auditor')).toEqual(['read_only_role'])
})

test('an act of another ward does not exist', async () => {
  const { assistance, act } = await verdictScene(database.db)
  const stranger = await makeAccount(database.db, { wardId: '00001', roles: ['verifier'] })

  expect(codesOf(await assistance.recordVerdicts(stranger, [accepting(await act())]))).toEqual(['not_found'])
})

test('own work is refused to the author, to who keyed it in and to the collective, in every role', async () => {
  const { db, assistance, act, collective } = await verdictScene(database.db)
  const roles = ['verifier', 'office', 'admin'] as const
  const { account: colleague } = await makeMember(db, { collective, roles })
  const { account: other } = await makeMember(db, { roles })
  const asAuthor = accepting(await act({ author: other }))
  const asKeyer = accepting(await act({ keyedById: other.accountId }))

  expect(codesOf(await assistance.recordVerdicts(other, [asAuthor, asKeyer]))).toEqual(['own_work', 'own_work'])
  expect(codesOf(await assistance.recordVerdicts(colleague, [accepting(await act())]))).toEqual(['same_collective'])
})

test('what was decided or withdrawn is not decided again', async () => {
  const { assistance, verifier, act, somebody } = await verdictScene(database.db)
  const [decided, withdrawn] = [await act(), await act({ state: 'withdrawn' })]
  await assistance.recordVerdicts(verifier, [accepting(decided)])

  const answers = await assistance.recordVerdicts(await somebody('verifier'), [
    accepting(decided),
    accepting(withdrawn),
  ])

  expect(codesOf(answers)).toEqual(['already_decided', 'not_waiting'])
})

test('an act another has claimed is theirs until the claim runs out', async () => {
  const { assistance, verifier, act, somebody, campaign, resources } = await verdictScene(database.db)
  const one = await act()
  const other = await somebody('verifier')
  await assistance.dealActs(other, { campaignId: campaign.id, count: 1 })

  expect(codesOf(await assistance.recordVerdicts(verifier, [accepting(one)]))).toEqual(['claimed_by_another'])

  resources.clock.moveTo(new Date(resources.clock.now().getTime() + 15 * 60_000))
  expect(codesOf(await assistance.recordVerdicts(verifier, [accepting(one)]))).toEqual(['granted'])
})

test('a verdict ends the claim', async () => {
  const { db, assistance, verifier, act, campaign } = await verdictScene(database.db)
  const one = await act()
  await assistance.dealActs(verifier, { campaignId: campaign.id, count: 1 })

  await assistance.recordVerdicts(verifier, [accepting(one)])

  expect(await db.select().from(claims).where(eq(claims.assistanceId, one.id))).toEqual([])
})

test('a finalised campaign has no more verdicts', async () => {
  const { db, assistance, verifier, act, campaign } = await verdictScene(database.db)
  const one = await act()
  await db.update(campaigns).set({ state: 'finalised' }).where(eq(campaigns.id, campaign.id))

  expect(codesOf(await assistance.recordVerdicts(verifier, [accepting(one)]))).toEqual(['campaign_finalised'])
})

test('each item of a batch has its own answer and the refused ones change nothing', async () => {
  const { assistance, verifier, act, traceOf } = await verdictScene(database.db)
  const [good, stale, twice] = [await act(), await act(), await act()]

  const answers = await assistance.recordVerdicts(verifier, [
    accepting(good),
    accepting(stale, { revision: 7 }),
    accepting(twice),
    accepting(twice, { decision: 'rejected', reason: 'not_plausible' }),
  ])

  expect(codesOf(answers)).toEqual(['granted', 'changed_since_seen', 'granted', 'sent_twice'])
  expect(await traceOf(stale.id)).toMatchObject({ state: 'waiting', points: [] })
  expect(await traceOf(twice.id)).toMatchObject({ verdicts: ['decision accepted'], points: [4] })
})

test('more than 200 at once are refused as a whole', async () => {
  const { assistance, verifier, act } = await verdictScene(database.db)
  const one = await act()

  const codes = codesOf(
    await assistance.recordVerdicts(
      verifier,
      Array.from({ length: 201 }, () => accepting(one)),
    ),
  )

  expect(new Set(codes)).toEqual(new Set(['batch_too_large']))
})

test('the twenty-first act of a day is accepted without points', async () => {
  const { assistance, verifier, act, traceOf, db } = await verdictScene(database.db)
  const acts = await Promise.all(Array.from({ length: 21 }, () => act()))
  const last = acts.sort((a, b) => (a.id < b.id ? -1 : 1)).at(-1)

  await assistance.recordVerdicts(
    verifier,
    acts.map((one) => accepting(one)),
  )

  const accepted = await db.select().from(assistances).where(eq(assistances.state, 'accepted'))
  expect(accepted).toHaveLength(21)
  expect(last && (await traceOf(last.id))).toMatchObject({ state: 'accepted', points: [0] })
})

test('every verdict is written down, and the listeners are told once after it', async () => {
  const { db, assistance, verifier, author, act, campaign, resources } = await verdictScene(database.db)
  const told: unknown[] = []
  resources.events.on('ledgerAppended', (event) => told.push(event))
  resources.events.on('actsDecided', (event) => told.push(event))
  const acts = [await act(), await act()]

  await assistance.recordVerdicts(
    verifier,
    acts.map((one) => accepting(one)),
  )

  expect(told).toEqual([
    { campaignId: campaign.id, seq: 2 },
    { campaignId: campaign.id, authorIds: [author.accountId] },
  ])
  const written = await db.select().from(auditEvents).where(eq(auditEvents.actorId, verifier.accountId))
  expect(written.map(({ action, subjectId }) => ({ action, subjectId }))).toEqual(
    expect.arrayContaining(acts.map(({ id }) => ({ action: 'verdict.accepted', subjectId: id }))),
  )
})

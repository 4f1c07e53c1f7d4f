import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { appeals, auditEvents, campaigns, verdicts } from '#db/schema/index.ts'
import { campaignsContext } from '#server/domain/campaigns/index.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeMember, makeMembership } from '#test/support/factories/collectives.ts'
import { nextId } from '#test/support/factories/sequence.ts'
import { appealed, appealOf, codeOf, rejectedScene, rejecting } from './appeal-scene.ts'
import { photo } from './scene.ts'
import { accepting, codesOf } from './verdict-scene.ts'

const database = testDatabase()

test('an accepted appeal gives the act its points', async () => {
  const { assistance, other, one, appeal, traceOf } = await rejectedScene(database.db)

  expect(await appeal()).toMatchObject({ ok: true, value: { state: 'waiting', revision: 2 } })
  expect(codesOf(await assistance.recordVerdicts(other, [accepting(appealed(one))]))).toEqual(['granted'])

  expect(await traceOf(one.id)).toEqual({
    state: 'accepted',
    verdicts: ['decision rejected', 'decision accepted'],
    points: [4],
  })
})

test('a rejection upheld is final: there is no second appeal', async () => {
  const { assistance, author, other, one, appeal } = await rejectedScene(database.db)
  await appeal()
  await assistance.recordVerdicts(other, [rejecting(appealed(one))])

  const again = await assistance.openAppeal(author, appealOf(one, { revision: 2 }))

  expect(again).toEqual({ ok: false, error: { code: 'appealed_already' } })
  expect(await assistance.readAssistance(author, one.id)).toMatchObject({
    state: 'rejected',
    next: { kind: 'appeal_decided' },
    can: { appeal: false },
  })
})

test('new photos come with an appeal and those that are there stay, four in all', async () => {
  const { assistance, author, one, appeal } = await rejectedScene(database.db)
  const stored = await Promise.all([1, 2, 3, 4, 5].map(async () => assistance.storeEvidence(author, await photo())))
  const evidence = stored.flatMap((answer) => (answer.ok ? [answer.value] : []))

  expect(codeOf(await appeal({ evidence }))).toBe('photos_too_many')
  expect(codeOf(await appeal({ evidence: evidence.slice(0, 2) }))).toBe('granted')

  const act = await assistance.readAssistance(author, one.id)
  expect(act?.photos).toHaveLength(2)
  expect(act?.history.revisions[0]?.changed).toEqual(['appeal', 'evidence'])
})

test('nobody who judged the act first looks again: it is neither dealt to them nor theirs to decide', async () => {
  const { assistance, campaign, verifier, other, one, appeal } = await rejectedScene(database.db)
  await appeal()
  const deal = { campaignId: campaign.id, count: 5 }

  const first = await assistance.readQueue(verifier, { slug: campaign.slug, count: 5 })
  const dealt = await assistance.dealActs(other, deal)

  expect(first).toMatchObject({ value: { acts: [], counts: { waiting: 1, judged: 1, left: 0 } } })
  expect(codesOf(await assistance.recordVerdicts(verifier, [accepting(appealed(one))]))).toEqual(['judged_before'])
  expect(dealt).toEqual({ ok: true, value: [one.id] })
})

test('the database lets nobody who judged first decide an appeal, whatever wrote the verdict', async () => {
  const { db, author, verifier, other, one, appeal } = await rejectedScene(database.db)
  await appeal()
  const verdict = (verifierId: string) => ({
    ...{ id: nextId(), wardId: one.wardId, assistanceId: one.id, revision: 2, kind: 'decision' as const },
    ...{ decision: 'accepted' as const, verifierId, confirmedGroups: [], decidedAt: new Date() },
  })
  const insert = (verifierId: string) => db.transaction((tx) => tx.insert(verdicts).values(verdict(verifierId)))

  await expect(insert(verifier.accountId)).rejects.toMatchObject({
    cause: { constraint_name: 'verdicts_not_judged_before' },
  })
  await expect(insert(author.accountId)).rejects.toMatchObject({ cause: { constraint_name: 'verdicts_not_own_work' } })
  await expect(insert(other.accountId)).resolves.toBeDefined()
})

test('who only gave it back for mending may decide the appeal; who took their decision back may, too', async () => {
  const { assistance, author, verifier, other, act, somebody } = await rejectedScene(database.db)
  const one = await act()
  await assistance.recordVerdicts(other, [accepting(one, { decision: 'returned', reason: 'evidence_unclear' })])
  await database.db.execute(sql`update assistances set state = 'waiting', revision = 2 where id = ${one.id}`)
  const third = await somebody('verifier')
  const [given] = await assistance.recordVerdicts(third, [rejecting({ id: one.id, revision: 2 })])
  await assistance.undoVerdicts(third, given?.result.ok ? [given.result.value.verdictId] : [])
  await database.db.execute(sql`delete from claims`)
  await assistance.recordVerdicts(verifier, [rejecting({ id: one.id, revision: 2 })])

  expect(codeOf(await assistance.openAppeal(author, appealOf(one, { revision: 2 })))).toBe('granted')

  const judge = (person: typeof other) =>
    assistance.recordVerdicts(person, [accepting({ id: one.id, revision: 3 }, { decision: 'returned' })])
  expect(codesOf([...(await judge(verifier)), ...(await judge(other)), ...(await judge(third))])).toEqual([
    'judged_before',
    'reason_missing',
    'reason_missing',
  ])
})

test('nobody tied to the author looks again', async () => {
  const { assistance, collective, one, appeal } = await rejectedScene(database.db)
  const { account: tied } = await makeMember(database.db, { roles: ['verifier'] })
  await makeMembership(database.db, { account: tied, collective, isScoring: false })
  await appeal()

  expect(codesOf(await assistance.recordVerdicts(tied, [accepting(appealed(one))]))).toEqual(['same_collective'])
})

test('a reversal may be appealed against, and neither who accepted nor who reversed looks again', async () => {
  const { assistance, author, verifier, other, act, somebody, traceOf } = await rejectedScene(database.db)
  const one = await act()
  await assistance.recordVerdicts(verifier, [accepting(one)])
  const office = await somebody('office', 'verifier')
  const reversal = { assistanceId: one.id, revision: 1, reason: 'not_plausible', note: 'Đã gọi' } as const
  await assistance.reverseVerdict(office, reversal)

  expect(codeOf(await assistance.openAppeal(author, appealOf(one)))).toBe('granted')

  const item = accepting(appealed(one))
  const answers = [verifier, office, other].map((person) => assistance.recordVerdicts(person, [item]))
  expect(codesOf((await Promise.all(answers)).flat())).toEqual(['judged_before', 'judged_before', 'granted'])
  expect(await traceOf(one.id)).toMatchObject({ state: 'accepted', points: [4, -4, 4] })
  expect(codeOf(await assistance.reverseVerdict(office, { ...reversal, revision: 2 }))).toBe('judged_before')
})

test('an appeal in time is opened, a moment later it is refused and nothing is stored', async () => {
  const { appeal, later, one, db } = await rejectedScene(database.db)
  later(72.001)

  expect(await appeal()).toMatchObject({ error: { code: 'appeal_window_closed' } })
  expect(await db.select().from(appeals).where(eq(appeals.assistanceId, one.id))).toEqual([])

  later(-0.001)
  expect(codeOf(await appeal())).toBe('granted')
})

test.for<[Parameters<Awaited<ReturnType<typeof rejectedScene>>['appeal']>[0], string]>([
  [{ reason: '   ' }, 'reason_missing'],
  [{ reason: 'Gọi số 0912 345 678' }, 'digits_in_text'],
  [{ revision: 7 }, 'changed_since_seen'],
  [{ evidence: [{ sha256: 'khong-co', bytes: 1, width: 1, height: 1 }] }, 'photos_gone'],
])('an appeal with %o is refused: %s', async ([wish, code]) => {
  const { appeal, traceOf, one } = await rejectedScene(database.db)

  expect(codeOf(await appeal(wish))).toBe(code)
  expect(await traceOf(one.id)).toMatchObject({ state: 'rejected' })
})

test('for a stranger and in another ward there is no such act', async () => {
  const { assistance, one, somebody, author } = await rejectedScene(database.db)
  const stranger = await somebody('office', 'verifier')

  expect(codeOf(await assistance.openAppeal(stranger, appealOf(one)))).toBe('not_found')
  expect(codeOf(await assistance.openAppeal({ ...author, wardId: '99999' }, appealOf(one)))).toBe('not_found')
})

test('the queue says what was decided first, and what the author says to that', async () => {
  const { assistance, campaign, other, appeal } = await rejectedScene(database.db)
  await appeal({ reason: 'Ảnh chụp đúng màn hình' })

  const queue = await assistance.readQueue(other, { slug: campaign.slug, count: 1 })

  expect(queue.ok && queue.value.acts).toMatchObject([
    {
      appeal: {
        reason: 'Ảnh chụp đúng màn hình',
        verdict: { decision: 'rejected', reason: 'evidence_unclear', note: 'Ảnh mờ' },
      },
      waits: { kind: 'in_time' },
    },
  ])
})

test('a campaign with an open appeal is not made final; once it is decided, it is', async () => {
  const { db, assistance, resources, campaign, other, one, appeal } = await rejectedScene(database.db)
  await db.update(campaigns).set({ state: 'closed' }).where(eq(campaigns.id, campaign.id))
  await appeal()
  const { advanceCampaign } = campaignsContext(resources)
  const finalise = () => advanceCampaign(null, { campaignId: campaign.id, to: 'finalised' })

  expect(codeOf(await finalise())).toBe('appeals_open')
  await assistance.recordVerdicts(other, [accepting(appealed(one))])
  expect(codeOf(await finalise())).toBe('granted')
})

test('an appeal is written down: who asked, on which verdict', async () => {
  const { db, author, one, verdictId, appeal } = await rejectedScene(database.db)
  await appeal()

  const [event] = await db.select().from(auditEvents).where(eq(auditEvents.action, 'appeal.opened'))

  expect(event).toMatchObject({ actorId: author.accountId, subjectId: one.id, details: { verdictId, revision: 2 } })
})

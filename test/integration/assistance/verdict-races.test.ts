import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { assistances } from '#db/schema/index.ts'
import { freshDatabase } from '#test/support/database.ts'
import { accepting, codesOf, verdictScene } from './verdict-scene.ts'

/** Each on a database of its own with a pool, so that the transactions really meet. */

test('many verifiers on one act end in one verdict and one entry', async () => {
  const { db } = await freshDatabase()
  const { assistance, act, somebody, traceOf } = await verdictScene(db)
  const one = await act()
  const verifiers = await Promise.all(Array.from({ length: 8 }, () => somebody('verifier')))

  const answers = await Promise.all(verifiers.map((person) => assistance.recordVerdicts(person, [accepting(one)])))

  expect(codesOf(answers.flat()).sort()).toEqual([...Array(7).fill('already_decided'), 'granted'])
  expect(await traceOf(one.id)).toEqual({ state: 'accepted', verdicts: ['decision accepted'], points: [4] })
})

test('bulk and single decisions on the same acts end in one verdict each', async () => {
  const { db } = await freshDatabase()
  const { assistance, verifier, act, somebody, traceOf } = await verdictScene(db)
  const acts = await Promise.all(Array.from({ length: 6 }, () => act()))
  const other = await somebody('verifier')
  const items = acts.map((one) => accepting(one))

  const answers = await Promise.all([
    assistance.recordVerdicts(verifier, items),
    assistance.recordVerdicts(other, items.toReversed()),
    ...items.map((item) => assistance.recordVerdicts(other, [item])),
  ])

  expect(codesOf(answers.flat()).filter((code) => code === 'granted')).toHaveLength(6)
  for (const one of acts) expect(await traceOf(one.id)).toMatchObject({ verdicts: ['decision accepted'], points: [4] })
})

test('accepting and withdrawing at once leave one of them', async () => {
  const { db } = await freshDatabase()
  const { assistance, author, verifier, act, traceOf } = await verdictScene(db)
  const acts = await Promise.all(Array.from({ length: 8 }, () => act()))

  await Promise.all(
    acts.flatMap((one) => [
      assistance.recordVerdicts(verifier, [accepting(one)]),
      assistance.withdrawAssistance(author, { id: one.id, revision: one.revision }),
    ]),
  )

  for (const one of acts) {
    expect([
      { state: 'accepted', verdicts: ['decision accepted'], points: [4] },
      { state: 'withdrawn', verdicts: [], points: [] },
    ]).toContainEqual(await traceOf(one.id))
  }
})

test('editing and accepting at once: no verdict on what the verifier has not seen', async () => {
  const { db } = await freshDatabase()
  const { assistance, author, verifier, campaign, act, traceOf } = await verdictScene(db)
  const acts = await Promise.all(Array.from({ length: 8 }, () => act()))

  await Promise.all(
    acts.flatMap((one) => [
      assistance.recordVerdicts(verifier, [accepting(one)]),
      assistance.editAssistance(author, {
        id: one.id,
        revision: one.revision,
        keptEvidenceIds: [],
        evidence: [],
        content: {
          serviceCode: 'vneid_activation',
          mode: 'guided',
          channel: 'station',
          stationCode: campaign.station.code,
          capacity: 'voluntary',
          occurredAt: one.occurredAt,
          citizen: { isKept: true, groups: [] },
          receipt: 'kept',
          note: 'Đã sửa',
        },
      }),
    ]),
  )

  for (const { id } of acts) {
    const [now] = await db.select().from(assistances).where(eq(assistances.id, id))
    const trace = await traceOf(id)
    if (now?.revision === 1) expect(trace).toMatchObject({ state: 'accepted', points: [4] })
    else expect(trace).toEqual({ state: 'waiting', verdicts: [], points: [] })
  }
})

test('two acts of one credit, accepted by many at once, end in one entry', async () => {
  const { db } = await freshDatabase()
  const { assistance, act, somebody, traceOf, resources } = await verdictScene(db)
  const early = await act({ creditKey: 'credit', receivedAt: new Date(resources.clock.now().getTime() - 7_200_000) })
  const late = await act({ creditKey: 'credit' })
  const verifiers = await Promise.all(Array.from({ length: 6 }, () => somebody('verifier')))

  const answers = await Promise.all(
    verifiers.flatMap((person) => [
      assistance.recordVerdicts(person, [accepting(late)]),
      assistance.recordVerdicts(person, [accepting(early)]),
    ]),
  )

  expect(codesOf(answers.flat()).filter((code) => code === 'granted')).toHaveLength(1)
  expect(await traceOf(early.id)).toMatchObject({ state: 'accepted', points: [4] })
  expect(await traceOf(late.id)).toEqual({ state: 'waiting', verdicts: [], points: [] })
})

test('where the rule saw nothing, the database’s guard of the credit turns into a refusal', async () => {
  const { db } = await freshDatabase()
  const { assistance, verifier, act, somebody, traceOf, resources } = await verdictScene(db)
  const early = await act({ creditKey: 'credit', receivedAt: new Date(resources.clock.now().getTime() - 7_200_000) })
  const late = await act({ creditKey: 'credit' })
  const [rejected] = await assistance.recordVerdicts(verifier, [
    accepting(early, { decision: 'rejected', reason: 'not_plausible' }),
  ])
  const verdictId = rejected?.result.ok ? rejected.result.value.verdictId : ''
  const other = await somebody('verifier')

  await Promise.all([
    assistance.undoVerdicts(verifier, [verdictId]).then(() => assistance.recordVerdicts(verifier, [accepting(early)])),
    assistance.recordVerdicts(other, [accepting(late)]),
  ])

  const traces = [await traceOf(early.id), await traceOf(late.id)]
  expect(traces.filter(({ state }) => state === 'accepted')).toHaveLength(1)
  expect(traces.flatMap(({ points }) => points)).toEqual([4])
})

test('two people undoing and reversing the same acceptance leave one reversal', async () => {
  const { db } = await freshDatabase()
  const { assistance, verifier, act, somebody, traceOf } = await verdictScene(db)
  const one = await act()
  const [given] = await assistance.recordVerdicts(verifier, [accepting(one)])
  const verdictId = given?.result.ok ? given.result.value.verdictId : ''
  const office = await somebody('office')
  const reversal = { assistanceId: one.id, revision: 1, reason: 'not_plausible', note: 'Đã gọi kiểm tra' } as const

  await Promise.all([
    assistance.undoVerdicts(verifier, [verdictId]),
    assistance.reverseVerdict(office, reversal),
    assistance.undoVerdicts(verifier, [verdictId]),
  ])

  expect(await traceOf(one.id)).toMatchObject({ points: [4, -4] })
})

test('verifiers who ask for work at the same time are dealt different acts', async () => {
  const { db } = await freshDatabase()
  const { assistance, campaign, act, somebody } = await verdictScene(db)
  await Promise.all(Array.from({ length: 12 }, () => act()))
  const verifiers = await Promise.all(Array.from({ length: 6 }, () => somebody('verifier')))

  const hands = await Promise.all(
    verifiers.map((person) => assistance.dealActs(person, { campaignId: campaign.id, count: 3 })),
  )

  const dealt = hands.flatMap((hand) => (hand.ok ? hand.value : []))
  expect(new Set(dealt).size).toBe(dealt.length)
  expect(dealt.length).toBeGreaterThan(0)
})

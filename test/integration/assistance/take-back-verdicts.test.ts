import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { assistances, balances, campaigns, claims } from '#db/schema/index.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeMember } from '#test/support/factories/collectives.ts'
import { accepting, codesOf, verdictScene } from './verdict-scene.ts'

const database = testDatabase()

/** An act that `verifier` has just accepted. */
async function acceptedScene() {
  const scene = await verdictScene(database.db)
  const one = await scene.act()
  const [answer] = await scene.assistance.recordVerdicts(scene.verifier, [accepting(one)])
  if (!answer?.result.ok) throw new Error('The act was not accepted.')
  const { verdictId } = answer.result.value
  const later = (seconds: number) => {
    scene.resources.clock.moveTo(new Date(scene.resources.clock.now().getTime() + seconds * 1000))
  }
  const undo = async (actor: Actor) => codesOf(await scene.assistance.undoVerdicts(actor, [verdictId]))
  const reverse = async (actor: Actor, wish: { revision?: number; note?: string } = {}) => {
    const input = {
      assistanceId: one.id,
      revision: one.revision,
      reason: 'not_plausible',
      note: 'Đã gọi kiểm tra',
    } as const
    return codesOf([{ result: await scene.assistance.reverseVerdict(actor, { ...input, ...wish }) }])
  }
  return { ...scene, one, verdictId, later, undo, reverse }
}

test('undoing within a minute puts the act back, takes its points with an entry, and both lines stay', async () => {
  const { verifier, one, undo, traceOf, db, later } = await acceptedScene()
  later(60)

  expect(await undo(verifier)).toEqual(['granted'])

  expect(await traceOf(one.id)).toEqual({
    state: 'waiting',
    verdicts: ['decision accepted', 'undo accepted'],
    points: [4, -4],
  })
  expect(await db.select().from(claims).where(eq(claims.assistanceId, one.id))).toMatchObject([
    { verifierId: verifier.accountId },
  ])
})

test('after an undo the act can be decided anew', async () => {
  const { verifier, one, undo, traceOf, assistance } = await acceptedScene()
  await undo(verifier)

  const rejection = accepting(one, { decision: 'rejected', reason: 'wrong_service' })

  expect(codesOf(await assistance.recordVerdicts(verifier, [rejection]))).toEqual(['granted'])
  expect(await traceOf(one.id)).toMatchObject({ state: 'rejected', points: [4, -4] })
})

test('a bulk decision is taken back as one', async () => {
  const { assistance, verifier, act, traceOf } = await verdictScene(database.db)
  const acts = [await act(), await act()]
  const given = await assistance.recordVerdicts(
    verifier,
    acts.map((one) => accepting(one)),
  )

  const ids = given.flatMap(({ result }) => (result.ok ? [result.value.verdictId] : []))

  expect(codesOf(await assistance.undoVerdicts(verifier, ids))).toEqual(['granted', 'granted'])
  for (const one of acts) expect(await traceOf(one.id)).toMatchObject({ state: 'waiting', points: [4, -4] })
})

test('after a minute, by another, or twice, nothing is undone', async () => {
  const { verifier, somebody, undo, later, one, traceOf } = await acceptedScene()

  expect(await undo(await somebody('verifier'))).toEqual(['not_the_verifier'])
  later(61)
  expect(await undo(verifier)).toEqual(['undo_expired'])
  expect(await traceOf(one.id)).toMatchObject({ state: 'accepted', points: [4] })
})

test('an undo is done once', async () => {
  const { verifier, undo, one, traceOf } = await acceptedScene()

  expect([await undo(verifier), await undo(verifier)]).toEqual([['granted'], ['changed_since_seen']])
  expect(await traceOf(one.id)).toMatchObject({ points: [4, -4] })
})

test('a returned act that its author has changed is not undone', async () => {
  const { db, assistance, verifier, act } = await verdictScene(database.db)
  const one = await act()
  const [given] = await assistance.recordVerdicts(verifier, [
    accepting(one, { decision: 'returned', reason: 'evidence_unclear' }),
  ])
  await db.update(assistances).set({ state: 'waiting', revision: 2 }).where(eq(assistances.id, one.id))

  const verdictId = given?.result.ok ? given.result.value.verdictId : ''

  expect(codesOf(await assistance.undoVerdicts(verifier, [verdictId]))).toEqual(['changed_since_seen'])
})

test('a reversal rejects the act, takes its points back and frees its credit', async () => {
  const { somebody, reverse, one, traceOf, act, assistance, verifier, db, author } = await acceptedScene()
  const other = await act({ creditKey: one.creditKey })

  expect(await reverse(await somebody('office'))).toEqual(['granted'])

  expect(await traceOf(one.id)).toEqual({
    state: 'rejected',
    verdicts: ['decision accepted', 'reversal rejected'],
    points: [4, -4],
  })
  const rows = await db
    .select()
    .from(balances)
    .where(and(eq(balances.subjectId, author.accountId), eq(balances.view, 'restricted')))
  expect(rows).toMatchObject([{ points: 0, accepted: 0 }])
  expect(codesOf(await assistance.recordVerdicts(verifier, [accepting(other)]))).toEqual(['granted'])
})

test('a reversal needs the office, somebody else, and a reason', async () => {
  const { db, verifier, collective, somebody, reverse, one } = await acceptedScene()
  const office = await somebody('office')
  const { account: colleague } = await makeMember(db, { collective, roles: ['office'] })
  const self = { ...verifier, grants: [{ role: 'office' as const, campaignId: null }] }

  expect(await reverse(verifier)).toEqual(['not_allowed'])
  expect(await reverse(colleague)).toEqual(['same_collective'])
  expect(await reverse(self)).toEqual(['own_verdict'])
  expect(await reverse(await somebody('office', 'auditor'))).toEqual(['read_only_role'])
  expect(await reverse(office, { note: '  ' })).toEqual(['reason_missing'])
  expect(await reverse(office, { note: 'số 001099000000' })).toEqual(['digits_in_text'])
  expect(await reverse(office, { revision: one.revision + 1 })).toEqual(['changed_since_seen'])
})

test('only what is accepted can be reversed, and once', async () => {
  const { somebody, reverse } = await acceptedScene()
  const office = await somebody('office')

  expect([await reverse(office), await reverse(office)]).toEqual([['granted'], ['not_accepted']])
})

test('nothing is taken back once the campaign is finalised', async () => {
  const { db, campaign, verifier, somebody, undo, reverse } = await acceptedScene()
  await db.update(campaigns).set({ state: 'finalised' }).where(eq(campaigns.id, campaign.id))

  expect(await undo(verifier)).toEqual(['campaign_finalised'])
  expect(await reverse(await somebody('office'))).toEqual(['campaign_finalised'])
})

test('the office reads why it cannot reverse, others read nothing', async () => {
  const { assistance, somebody, one, verifier } = await acceptedScene()
  const self = { ...verifier, grants: [{ role: 'office' as const, campaignId: null }] }

  expect(await assistance.readReversal(await somebody('office'), one.id)).toMatchObject({
    ok: true,
    value: { act: { act: { id: one.id } }, refusal: undefined },
  })
  expect(await assistance.readReversal(self, one.id)).toMatchObject({ value: { refusal: { code: 'own_verdict' } } })
  expect(await assistance.readReversal(verifier, one.id)).toEqual({ ok: false, error: { code: 'not_found' } })
})

import { and, eq, isNotNull } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Database } from '#db/client.ts'
import { assistances } from '#db/schema/index.ts'
import { rebuildBalances, verifyChain } from '#server/domain/scoring/index.ts'
import { listBalances } from '#server/domain/scoring/queries.ts'
import { photo } from '#test/integration/assistance/scene.ts'
import { freshDatabase } from '#test/support/database.ts'
import { nextId } from '#test/support/factories/sequence.ts'
import { actBody, actScene } from './act-scene.ts'

const ACTS = 5
const act = fc.nat(ACTS - 1)
/** The revision that is named: the one that is there most often, or an older or younger one. */
const off = fc.constantFrom(0, 0, 0, -1, 1)

/** What programs may ask for, in any order and at once. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('send' as const), act }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('edit' as const), act, off, words: fc.nat(2) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('photo' as const), act }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), act }) },
  {
    weight: 6,
    arbitrary: fc.record({
      ...{ kind: fc.constant('decide' as const), act, off },
      decision: fc.constantFrom('accepted', 'accepted', 'returned', 'rejected'),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

test('however programs record, change, withdraw and verify at once, the totals equal a rebuild from the ledger', async () => {
  const { db } = await freshDatabase()
  let accepted = 0
  const images = await Promise.all(Array.from({ length: ACTS }, () => photo()))

  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { maxLength: 6 }), async (storms) => {
      const house = await openHouse(db, images)
      await Promise.all(house.ids.map((_, index) => house.take({ kind: 'send', act: index })))
      // One is accepted before the storms, so that each history has something to lose.
      await house.take({ kind: 'decide', act: 1, off: 0, decision: 'accepted' })
      for (const storm of storms) {
        const statuses = await Promise.all(storm.map(house.take))
        expect(statuses.filter((status) => status >= 500)).toEqual([])
      }
      accepted += await house.check()
    }),
    { numRuns: 8, seed: 20_261_127, endOnFailure: true },
  )
  expect(accepted).toBeGreaterThan(5)
}, 180_000)

/** Acts for two citizens, so that some contend for one credit; every other one waits for a photo. */
async function openHouse(db: Database, images: readonly Uint8Array[]) {
  const scene = await actScene(db)
  const acts = images.map((image, index) => ({
    ...{ id: nextId(), photoId: nextId(), image },
    body: actBody({
      citizen: { idNumber: `00009900000${index % 2}`, groups: [] },
      note: index % 2 === 0 ? undefined : 'Cài đặt',
    }),
  }))
  const take = async (one: Step): Promise<number> => {
    const found = acts[one.act]
    if (!found) return 0
    const { id, body } = found
    const headers = { 'If-Match': String(Math.max(1, (await revisionOf(db, id)) + ('off' in one ? one.off : 0))) }
    switch (one.kind) {
      case 'send':
        return (await scene.onAct(id, { body })).status
      case 'edit':
        return (await scene.onAct(id, { body: { ...body, place: `Ngõ thử ${one.words}` }, headers })).status
      case 'photo':
        return (await scene.onEvidence(id, found.photoId, { body: found.image })).status
      case 'withdraw':
        return (await scene.onAct(id, { method: 'DELETE' })).status
      case 'decide': {
        const reason = one.decision === 'accepted' ? {} : { reason: 'not_plausible' }
        const item = { assistanceId: id, revision: Number(headers['If-Match']), decision: one.decision, ...reason }
        return (await scene.onVerdicts([item])).status
      }
    }
  }
  return { ids: acts.map(({ id }) => id), take, check: () => checkLedger(db, scene) }
}

async function revisionOf(db: Database, id: string): Promise<number> {
  const [found] = await db.select({ revision: assistances.revision }).from(assistances).where(eq(assistances.id, id))
  return found?.revision ?? 1
}

/** Answers how many acts were accepted, so that the property is about something. */
async function checkLedger(db: Database, { campaign }: Awaited<ReturnType<typeof actScene>>): Promise<number> {
  const accepted = await db
    .select({ id: assistances.id, credit: assistances.creditKey })
    .from(assistances)
    .where(
      and(eq(assistances.campaignId, campaign.id), eq(assistances.state, 'accepted'), isNotNull(assistances.creditKey)),
    )
  const chain = await verifyChain(db, campaign.id)
  const live = await listBalances(db, campaign.id)
  await db.transaction((tx) => rebuildBalances(tx, campaign))

  expect(new Set(accepted.map(({ credit }) => credit)).size).toBe(accepted.length)
  // Nothing takes a verdict back here, so each acceptance is one entry and there are no others.
  expect(chain).toMatchObject({ ok: true, value: { seq: accepted.length } })
  expect(await listBalances(db, campaign.id)).toEqual(live)
  return accepted.length
}

import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Database } from '#db/client.ts'
import { assistances, campaigns, ledgerEntries, pointRules } from '#db/schema/index.ts'
import {
  defaultPointRule,
  findHead,
  publishFrozen,
  rebuildBalances,
  verifyChain,
} from '#server/domain/scoring/index.ts'
import { listBalances } from '#server/domain/scoring/queries.ts'
import { verdictScene } from '#test/integration/assistance/verdict-scene.ts'
import { freshDatabase } from '#test/support/database.ts'
import { longAgo } from '#test/support/factories/people.ts'
import { nextId } from '#test/support/factories/sequence.ts'

/** What may happen to a campaign, in any order and as often as it likes. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('accept' as const), act: fc.nat(11) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('acceptAll' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reject' as const), act: fc.nat(11) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('appeal' as const), act: fc.nat(11) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('secondLook' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('reverse' as const), act: fc.nat(11) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('freeze' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('publish' as const) }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

test('whatever happens, totals equal a rebuild from the ledger, and outsiders see nothing of a freeze', async () => {
  const { db } = await freshDatabase()

  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const history = await beginHistory(db)
      for (const one of steps) {
        const publicBefore = history.isFrozen() ? await history.publicTotals() : undefined
        await history.take(one)
        if (publicBefore && history.isFrozen()) expect(await history.publicTotals()).toEqual(publicBefore)
      }
      await history.check()
    }),
    { numRuns: 12, seed: 20_261_127, endOnFailure: true },
  )
}, 120_000)

type Scene = Awaited<ReturnType<typeof verdictScene>>
type Act = Awaited<ReturnType<Scene['act']>>

async function beginHistory(db: Database) {
  const scene = await verdictScene(db)
  const { campaign, assistance, verifier, resources } = scene
  const office = await scene.somebody('office')
  const second = await scene.somebody('verifier')
  await capAtFour(db, campaign)
  const acts = await makeActs(scene)
  const decide = decider(scene, acts)
  const appeals = appealer(scene, acts)
  let isFrozen = false

  return {
    isFrozen: () => isFrozen,
    publicTotals: async () => ({
      totals: (await listBalances(db, campaign.id)).filter(({ view }) => view === 'public'),
      version: (await findHead(db, campaign.id))?.publicThroughSeq,
    }),
    take: async (one: Step) => {
      resources.clock.moveTo(new Date(resources.clock.now().getTime() + 1000))
      if (one.kind === 'accept') await decide.give([one.act], 'accepted')
      if (one.kind === 'acceptAll') await decide.give([...acts.keys()], 'accepted')
      if (one.kind === 'reject') await decide.give([one.act], 'rejected')
      if (one.kind === 'undo') await assistance.undoVerdicts(verifier, decide.given.slice(-2))
      if (one.kind === 'appeal') await appeals.open(one.act)
      if (one.kind === 'secondLook') await appeals.accept(second)
      if (one.kind === 'reverse') await assistance.reverseVerdict(office, reversalOf(acts[one.act]))
      if (one.kind === 'freeze' || one.kind === 'publish') isFrozen = await setFreeze(scene, one.kind)
    },
    check: () =>
      checkLedger(
        db,
        campaign,
        acts.map(({ id }) => id),
      ),
  }
}

/** Three share one credit, one earns nothing, and a day has room for four with points. */
function makeActs(scene: Scene): Promise<Act[]> {
  const make = (_: unknown, index: number) =>
    scene.act({
      capacity: index % 3 === 0 ? 'on_duty' : 'voluntary',
      mode: index === 5 ? 'done_for' : 'guided',
      ...(index < 3 ? { creditKey: 'shared' } : {}),
    })
  return Promise.all(Array.from({ length: 12 }, make))
}

function decider({ assistance, verifier }: Scene, acts: readonly Act[]) {
  const given: string[] = []
  const give = async (indexes: readonly number[], decision: 'accepted' | 'rejected') => {
    const reason = decision === 'accepted' ? null : ('not_plausible' as const)
    const batch = acts
      .filter((_, index) => indexes.includes(index))
      .map(({ id, revision }) => ({ assistanceId: id, revision, decision, reason }))
    for (const { result } of await assistance.recordVerdicts(verifier, batch)) {
      if (result.ok) given.push(result.value.verdictId)
    }
  }
  return { given, give }
}

/** Appeals move an act's revision on; `acts` follow, so that later steps name what they saw. */
function appealer({ assistance, author }: Scene, acts: readonly Act[]) {
  const open = async (index: number) => {
    const act = acts[index]
    if (!act) return
    const { id: assistanceId, revision } = act
    const opened = await assistance.openAppeal(author, { assistanceId, revision, reason: 'Xin xem lại', evidence: [] })
    if (opened.ok) act.revision = opened.value.revision
  }
  const accept = async (verifier: Scene['verifier']) => {
    const appealed = acts.filter(({ revision }) => revision > 1)
    const items = appealed.map(({ id, revision }) => ({ assistanceId: id, revision, decision: 'accepted' as const }))
    await assistance.recordVerdicts(verifier, items)
  }
  return { open, accept }
}

function reversalOf(act: Act | undefined) {
  return {
    assistanceId: act?.id ?? '',
    revision: act?.revision ?? 1,
    reason: 'not_plausible',
    note: 'Gọi kiểm tra',
  } as const
}

async function setFreeze({ db, campaign, resources }: Scene, kind: 'freeze' | 'publish'): Promise<boolean> {
  const now = resources.clock.now()
  await db.transaction(async (tx) => {
    const change = kind === 'freeze' ? { freezeAt: now, publishedAt: null } : { publishedAt: now }
    await tx.update(campaigns).set(change).where(eq(campaigns.id, campaign.id))
    if (kind === 'publish') await publishFrozen(tx, campaign)
  })
  return kind === 'freeze'
}

async function checkLedger(db: Database, campaign: { id: string; wardId: string }, actIds: readonly string[]) {
  const entries = await db.select().from(ledgerEntries).where(eq(ledgerEntries.campaignId, campaign.id))
  const head = await findHead(db, campaign.id)
  const kept = await listBalances(db, campaign.id)
  await db.transaction((tx) => rebuildBalances(tx, campaign))

  expect(await listBalances(db, campaign.id)).toEqual(kept)
  expect(entries.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(entries.map((_, index) => index + 1))
  expect(head?.seq).toBe(entries.length)
  expect(await verifyChain(db, campaign.id)).toEqual({ ok: true, value: { seq: head?.seq, hash: head?.hash } })

  const accepted = await db.select().from(assistances).where(eq(assistances.state, 'accepted'))
  for (const id of actIds) {
    const acts = entries.filter(({ assistanceId }) => assistanceId === id).reduce((sum, entry) => sum + entry.acts, 0)
    expect(acts).toBe(accepted.some((act) => act.id === id) ? 1 : 0)
  }
  const total = (kind: 'individual' | 'collective') =>
    kept
      .filter((row) => row.view === 'restricted' && row.subjectKind === kind)
      .reduce((sum, row) => sum + row.points, 0)
  const inLedger = entries.reduce((sum, entry) => sum + entry.points, 0)
  expect([total('individual'), total('collective')]).toEqual([inLedger, inLedger])
}

async function capAtFour(db: Database, { id: campaignId, wardId }: { id: string; wardId: string }) {
  const definition = { ...defaultPointRule, actsWithPointsPerDay: 4 }
  const times = { validFrom: longAgo, publishedAt: longAgo }
  await db
    .insert(pointRules)
    .values({ id: nextId(), wardId, campaignId, version: 2, ...times, definition, sha256: 'test' })
}

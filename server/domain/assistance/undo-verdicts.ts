import type { Transaction } from '#db/client.ts'
import { findCampaignById, holdCampaigns } from '#server/domain/campaigns/index.ts'
import { type Actor, isReadOnly } from '#server/domain/identity/index.ts'
import type { Appended } from '#server/domain/scoring/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { upsertClaims } from './claim-store.ts'
import { bulkLimit, claimMinutes, undoSeconds } from './contract.ts'
import { publishDecisions } from './publish-decisions.ts'
import { takeBackVerdicts } from './take-back-verdicts.ts'
import { guardRefusal, tryAgainAfterRace } from './try-again.ts'
import type { UndoAnswer, UndoRefusal } from './verdict.ts'
import type { SavedVerdict } from './verdict-rows.ts'
import { listVerdicts, lockActs } from './verdict-store.ts'

type Outcome = { answers: UndoAnswer[]; saved: SavedVerdict[]; appended: Map<string, Appended> }
type Found = Awaited<ReturnType<typeof listVerdicts>>[number]

/**
 * Takes back decisions within 60 seconds, by who gave them. The acts wait again and are this verifier's for another
 * 15 minutes. A bulk decision can be taken back as one.
 */
export async function undoVerdicts(
  resources: Resources,
  actor: Actor,
  verdictIds: readonly string[],
): Promise<readonly UndoAnswer[]> {
  const ids = [...new Set(verdictIds)]
  if (ids.length > bulkLimit) return refuseAll(ids, { code: 'batch_too_large', most: bulkLimit })
  if (isReadOnly(actor)) return refuseAll(ids, { code: 'read_only_role' })

  try {
    const outcome = await tryAgainAfterRace(() => resources.db.transaction((tx) => undoIn(tx, resources, actor, ids)))
    publishDecisions(resources.events, outcome)
    return outcome.answers
  } catch (error) {
    // A tie that began in these seconds: the verdict stands, and the office may reverse it.
    const refusal = guardRefusal(error)
    if (refusal) return refuseAll(ids, refusal)
    throw error
  }
}

async function undoIn(tx: Transaction, resources: Resources, actor: Actor, ids: string[]): Promise<Outcome> {
  const before = await listVerdicts(tx, actor.wardId, ids)
  const acts = await lockActs(
    tx,
    actor,
    before.map(({ verdict }) => verdict.assistanceId),
  )
  const now = resources.clock.now()
  const finalised = await listFinalised(
    tx,
    acts.map(({ campaignId }) => campaignId),
  )
  // Asked again now that nobody else can decide these acts.
  const found = new Map((await listVerdicts(tx, actor.wardId, ids)).map((row) => [row.verdict.id, row]))
  const actOf = new Map(acts.map((act) => [act.id, act]))

  const judged = ids.map((id) => {
    const row = found.get(id)
    const act = row && actOf.get(row.verdict.assistanceId)
    const result = row && act ? judgeUndo(row, act, { actor, now, finalised }) : refuse({ code: 'not_found' as const })
    return { id, result }
  })
  const taken = judged.flatMap(({ result }) => (result.ok ? [result.value] : []))
  const appended = await takeBackVerdicts(tx, resources, { actor, taken, why: { kind: 'undo' }, now })
  await upsertClaims(tx, {
    actIds: taken.map(({ act }) => act.id),
    wardId: actor.wardId,
    verifierId: actor.accountId,
    claimedAt: now,
    expiresAt: new Date(now.getTime() + claimMinutes * 60_000),
  })
  const answers = judged.map(({ id, result }) => ({
    verdictId: id,
    result: result.ok ? grant({ assistanceId: result.value.act.id }) : result,
  }))
  return { answers, saved: taken, appended }
}

function judgeUndo(
  { verdict, correctedById }: Found,
  act: SavedVerdict['act'],
  { actor, now, finalised }: { actor: Actor; now: Date; finalised: ReadonlySet<string> },
): Result<SavedVerdict, UndoRefusal> {
  if (verdict.kind !== 'decision') return refuse({ code: 'not_found' })
  if (verdict.verifierId !== actor.accountId) return refuse({ code: 'not_the_verifier' })
  if (finalised.has(act.campaignId)) return refuse({ code: 'campaign_finalised' })
  if (now.getTime() - verdict.decidedAt.getTime() > undoSeconds * 1000) return refuse({ code: 'undo_expired' })

  const isUntouched = correctedById === null && act.state === verdict.decision && act.revision === verdict.revision
  return isUntouched ? grant({ verdict, act }) : refuse({ code: 'changed_since_seen' })
}

async function listFinalised(tx: Transaction, campaignIds: readonly string[]): Promise<Set<string>> {
  const finalised = new Set<string>()
  await holdCampaigns(tx, campaignIds)
  for (const id of new Set(campaignIds)) {
    const campaign = await findCampaignById(tx, id)
    if (campaign?.state === 'finalised') finalised.add(id)
  }
  return finalised
}

function refuseAll(ids: readonly string[], refusal: UndoRefusal): UndoAnswer[] {
  return ids.map((verdictId) => ({ verdictId, result: refuse(refusal) }))
}

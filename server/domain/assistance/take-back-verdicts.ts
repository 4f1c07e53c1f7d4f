import type { Transaction } from '#db/client.ts'
import { findCampaignById } from '#server/domain/campaigns/index.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { type Appended, appendEntries, type ReversalDraft } from '#server/domain/scoring/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import type { VerdictReason } from './contract.ts'
import { removePhotosOfPeople } from './remove-photos-of-people.ts'
import type { SavedVerdict } from './verdict-rows.ts'
import { insertVerdicts, updateActsAsDecided, updateActsAsWaiting, type Verdict } from './verdict-store.ts'
import { appendVerdictsGiven } from './verdicts-given.ts'

/** Why verdicts are taken back: by their own verifier at once, or by the office with a reason. */
export type TakingBack = { kind: 'undo' } | { kind: 'reversal'; reason: VerdictReason; note: string }

/**
 * Takes verdicts back in the command's transaction, the acts being locked: a correcting verdict each, the act waiting
 * again (undo) or rejected (reversal), and a reversing entry where there was an award. Both lines stay visible.
 */
export async function takeBackVerdicts(
  tx: Transaction,
  resources: Resources,
  { actor, taken, why, now }: { actor: Actor; taken: readonly SavedVerdict[]; why: TakingBack; now: Date },
): Promise<Map<string, Appended>> {
  const corrections = taken.map(({ verdict }) => correctionOf(verdict, actor, why, { id: resources.ids.next(), now }))
  await insertVerdicts(tx, corrections)
  if (why.kind === 'undo') {
    await updateActsAsWaiting(
      tx,
      taken.map(({ act }) => act.id),
    )
  } else {
    await updateActsAsDecided(
      tx,
      corrections.map(({ id }) => id),
    )
    await removePhotosOfPeople(tx, resources, { actorId: actor.accountId, verdicts: corrections, now })
  }
  await appendAudit(
    tx,
    resources,
    corrections.map((correction) => ({
      wardId: correction.wardId,
      actorId: actor.accountId,
      action: `verdict.${why.kind}`,
      subjectKind: 'assistance',
      subjectId: correction.assistanceId,
      details: { verdictId: correction.id, correctsId: correction.correctsId, reason: correction.reason },
    })),
  )
  await appendVerdictsGiven(tx, resources, corrections)
  return await appendReversals(tx, resources, taken, corrections)
}

function correctionOf(
  verdict: Verdict,
  actor: Actor,
  why: TakingBack,
  { id, now }: { id: string; now: Date },
): Verdict {
  const isUndo = why.kind === 'undo'
  return {
    ...verdict,
    id,
    kind: why.kind,
    decision: isUndo ? verdict.decision : 'rejected',
    verifierId: actor.accountId,
    reason: isUndo ? verdict.reason : why.reason,
    note: isUndo ? null : why.note || null,
    confirmedGroups: [],
    correctsId: verdict.id,
    decidedAt: now,
  }
}

/** One reversing entry for each award, per campaign in the order in which ledgers are locked. */
async function appendReversals(
  tx: Transaction,
  resources: Resources,
  taken: readonly SavedVerdict[],
  corrections: readonly Verdict[],
): Promise<Map<string, Appended>> {
  const appended = new Map<string, Appended>()
  for (const campaignId of [...new Set(taken.map(({ act }) => act.campaignId))].sort()) {
    const drafts = taken.flatMap(({ verdict, act }): ReversalDraft[] => {
      const correction = corrections.find(({ correctsId }) => correctsId === verdict.id)
      const hasAward = verdict.decision === 'accepted' && act.campaignId === campaignId
      return correction && hasAward ? [{ kind: 'reversal', assistanceId: act.id, verdictId: correction.id }] : []
    })
    const campaign = drafts.length > 0 ? await findCampaignById(tx, campaignId) : undefined
    if (campaign) appended.set(campaignId, await appendEntries(tx, resources, { campaign, drafts }))
  }
  return appended
}

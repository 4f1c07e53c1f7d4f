import type { Actor } from '#server/domain/identity/index.ts'
import type { AwardDraft } from '#server/domain/scoring/index.ts'
import type { Ids } from '#server/platform/ids.ts'
import type { Result } from '#server/platform/result.ts'
import type { Judged } from './judge-verdict.ts'
import type { VerdictItem, VerdictRefusal } from './verdict.ts'
import type { ActToDecide, Verdict } from './verdict-store.ts'

/** A verdict as its row, with the act it is on. */
export type SavedVerdict = { verdict: Verdict; act: ActToDecide }

/** The rows of a batch's decisions that may be saved, in the order in which the acts were received. */
export function verdictsOf(
  judged: ReadonlyMap<VerdictItem, Result<Judged, VerdictRefusal>>,
  actor: Actor,
  { now, ids }: { now: Date; ids: Ids },
): SavedVerdict[] {
  return [...judged.values()].flatMap((result) => {
    if (!result.ok) return []
    const { item, act, confirmedGroups } = result.value
    const verdict: Verdict = {
      id: ids.next(),
      wardId: act.wardId,
      assistanceId: act.id,
      revision: act.revision,
      kind: 'decision',
      decision: item.decision,
      verifierId: actor.accountId,
      reason: item.decision === 'accepted' ? null : (item.reason ?? null),
      note: item.note || null,
      confirmedGroups,
      correctsId: null,
      decidedAt: now,
    }
    return { verdict, act }
  })
}

/** Ledger drafts of the acts that were accepted; points go by the groups the verifier confirmed. */
export function draftsOf(saved: readonly SavedVerdict[]): AwardDraft[] {
  return saved.flatMap(({ verdict, act }) => (verdict.decision === 'accepted' ? draftOf(verdict, act) : []))
}

function draftOf(verdict: Verdict, act: ActToDecide): AwardDraft {
  return {
    kind: 'award',
    accountId: act.authorId,
    collectiveId: act.collectiveId,
    capacity: act.capacity,
    assistanceId: act.id,
    verdictId: verdict.id,
    serviceCode: act.serviceCode,
    onceRule: act.onceRule,
    mode: act.mode,
    modeReason: act.modeReason,
    channel: act.channel,
    groups: verdict.confirmedGroups,
    occurredAt: act.occurredAt,
    occurredOn: act.occurredOn,
    receivedAt: act.receivedAt,
  }
}

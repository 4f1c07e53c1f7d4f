import type { CampaignState } from '#server/domain/campaigns/contract.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import type { CitizenGroup } from '#server/domain/scoring/contract.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { CreditBook } from './credit-book.ts'
import { hasLongNumber } from './long-number.ts'
import type { VerdictItem, VerdictRefusal } from './verdict.ts'
import type { ActToDecide } from './verdict-store.ts'
import { canVerify } from './verification.ts'

/** What the verdict on one act is judged by; all of it read after the act was locked. */
export type Circumstances = {
  actor: Actor
  campaignState: CampaignState
  isTied: boolean
  /** Whether the verifier judged the act before its author appealed. */
  hasJudged: boolean
  /** Who has priority on the act at the moment. */
  claimedBy: string | undefined
  credits: CreditBook
}

/** A verdict that may be saved. */
export type Judged = { item: VerdictItem; act: ActToDecide; confirmedGroups: CitizenGroup[] }

/** Whether a decision may be given. The order of the questions is that of what the verifier most needs to know. */
export function judgeVerdict(
  item: VerdictItem,
  act: ActToDecide,
  { actor, campaignState, isTied, hasJudged, claimedBy, credits }: Circumstances,
): Result<Judged, VerdictRefusal> {
  const allowed = canVerify(actor, act, isTied)
  if (!allowed.ok) return allowed
  if (hasJudged) return refuse({ code: 'judged_before' })
  if (campaignState === 'finalised') return refuse({ code: 'campaign_finalised' })
  if (act.state === 'withdrawn') return refuse({ code: 'not_waiting' })
  if (act.state !== 'waiting') return refuse({ code: 'already_decided', state: act.state })
  if (act.revision !== item.revision) return refuse({ code: 'changed_since_seen' })
  if (claimedBy !== undefined && claimedBy !== actor.accountId) return refuse({ code: 'claimed_by_another' })

  const content = judgeContent(item, act)
  if (!content.ok) return content
  if (item.decision === 'accepted' && act.lacksProof) return refuse({ code: 'evidence_missing' })

  const holder = item.decision === 'accepted' ? credits.holderOf(act) : undefined
  if (holder) {
    const { id, receivedAt, state } = holder
    return refuse({ code: 'already_credited', byId: id, byReceivedAt: receivedAt, byState: state })
  }
  return grant({ item, act, confirmedGroups: content.value })
}

/** A reason unless accepting, and words with it where the reason is "other". */
function judgeContent(item: VerdictItem, act: ActToDecide): Result<CitizenGroup[], VerdictRefusal> {
  if (hasLongNumber(item.note)) return refuse({ code: 'digits_in_text' })
  if (item.decision !== 'accepted') {
    const isExplained = item.reason && (item.reason !== 'other' || item.note)
    return isExplained ? grant([]) : refuse({ code: 'reason_missing' })
  }
  const confirmed = item.confirmedGroups ?? act.citizenGroups
  const isDeclared = confirmed.every((group) => act.citizenGroups.includes(group))
  return isDeclared ? grant([...new Set(confirmed)]) : refuse({ code: 'group_not_declared' })
}

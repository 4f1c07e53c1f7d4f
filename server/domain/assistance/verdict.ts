import type { CitizenGroup, EntryLine } from '#server/domain/scoring/contract.ts'
import type { Result } from '#server/platform/result.ts'
import type { ActState, Decision, VerdictReason } from './contract.ts'
import type { OwnWorkRefusal, VerificationRefusal } from './verification.ts'

/** One decision as it is asked for. `revision` is the one the verifier saw. */
export type VerdictItem = {
  assistanceId: string
  revision: number
  decision: Decision
  reason?: VerdictReason | null | undefined
  note?: string | null | undefined
  /** Groups the verifier confirms out of those declared; not given means all of them. */
  confirmedGroups?: readonly CitizenGroup[] | undefined
}

/** A decision as it was saved. `points` and `lines` are those of an accepted act. */
export type VerdictGiven = {
  verdictId: string
  decision: Decision
  points: number | null
  lines: readonly EntryLine[]
  undoUntil: Date
}

export type VerdictRefusal =
  | VerificationRefusal
  | { code: 'not_found' }
  | { code: 'batch_too_large'; most: number }
  | { code: 'sent_twice' }
  | { code: 'campaign_finalised' }
  | { code: 'already_decided'; state: ActState }
  | { code: 'not_waiting' }
  | { code: 'changed_since_seen' }
  | { code: 'claimed_by_another' }
  | { code: 'reason_missing' }
  | { code: 'digits_in_text' }
  | { code: 'group_not_declared' }
  | { code: 'evidence_missing' }
  /** The credit belongs to an act received earlier, or is taken already. */
  | { code: 'already_credited'; byId: string; byReceivedAt: Date; byState: ActState }

export type VerdictAnswer = { assistanceId: string; result: Result<VerdictGiven, VerdictRefusal> }

export type UndoRefusal =
  | OwnWorkRefusal
  | { code: 'not_found' }
  | { code: 'not_allowed' }
  | { code: 'read_only_role' }
  | { code: 'batch_too_large'; most: number }
  | { code: 'not_the_verifier' }
  | { code: 'undo_expired' }
  | { code: 'campaign_finalised' }
  | { code: 'changed_since_seen' }

export type UndoAnswer = { verdictId: string; result: Result<{ assistanceId: string }, UndoRefusal> }

export type ReversalInput = { assistanceId: string; revision: number; reason: VerdictReason; note: string }

export type ReversalRefusal =
  | VerificationRefusal
  | { code: 'not_found' }
  | { code: 'own_verdict' }
  | { code: 'not_accepted' }
  | { code: 'campaign_finalised' }
  | { code: 'changed_since_seen' }
  | { code: 'reason_missing' }
  | { code: 'digits_in_text' }

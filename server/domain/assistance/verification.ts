import { type Actor, hasRole, isReadOnly } from '#server/domain/identity/index.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'

/*
 * Nobody verifies their own work: not the author, not the person who keyed it in, not anybody who at the time of the
 * help or of the verdict belongs to a collective of the author's, to its parent or to its children. No role is exempt.
 * An auditor reads everything and decides nothing. The database guards the same rule once more.
 */

export type OwnWorkRefusal =
  | { code: 'own_work'; tie: 'author' | 'keyed' }
  | { code: 'same_collective' }
  /** Under appeal, and they were among the first to judge it. */
  | { code: 'judged_before' }
export type VerificationRefusal = OwnWorkRefusal | { code: 'not_allowed' } | { code: 'read_only_role' }

type ActOfSomebody = { campaignId: string; authorId: string; keyedById: string }

/** Whether a person may decide an act. `isTied` says whether they share a collective with its author, now or then. */
export function canVerify(verifier: Actor, act: ActOfSomebody, isTied: boolean): Result<true, VerificationRefusal> {
  const allowed = isVerifierOf(verifier, act.campaignId)
  return allowed.ok ? isSomebodyElses(verifier, act, isTied) : allowed
}

/** Whether a person verifies in a campaign at all. */
export function isVerifierOf(
  actor: Actor,
  campaignId: string,
): Result<true, { code: 'not_allowed' } | { code: 'read_only_role' }> {
  if (isReadOnly(actor)) return refuse({ code: 'read_only_role' })
  return hasRole(actor, 'verifier', campaignId) ? grant(true) : refuse({ code: 'not_allowed' })
}

/** Whether the office may take an acceptance back: the same rule for another role. */
export function canReverse(officer: Actor, act: ActOfSomebody, isTied: boolean): Result<true, VerificationRefusal> {
  if (isReadOnly(officer)) return refuse({ code: 'read_only_role' })
  if (!hasRole(officer, 'office', act.campaignId)) return refuse({ code: 'not_allowed' })

  return isSomebodyElses(officer, act, isTied)
}

function isSomebodyElses(actor: Actor, act: ActOfSomebody, isTied: boolean): Result<true, OwnWorkRefusal> {
  if (actor.accountId === act.authorId) return refuse({ code: 'own_work', tie: 'author' })
  if (actor.accountId === act.keyedById) return refuse({ code: 'own_work', tie: 'keyed' })

  return isTied ? refuse({ code: 'same_collective' }) : grant(true)
}

import { grant, type Result, refuse } from '#server/platform/result.ts'
import { type Actor, hasRole, isReadOnly } from './actor.ts'
import type { RequestOutcome } from './contract.ts'
import type { GrantOfRole } from './role-grant-store.ts'

/*
 * A role is given by two people: somebody of the office or an administrator asks, with a reason, and another of them
 * confirms. Neither may be the person it is about. Taking a role away needs one of them, and never its holder: what
 * must be stopped is stopped at once, and the change log shows who did it.
 */

export type RoleChangeRefusal = { code: 'not_allowed' } | { code: 'read_only_role' } | { code: 'about_yourself' }
export type DecisionRefusal =
  | RoleChangeRefusal
  | { code: 'own_request' }
  | { code: 'not_your_request' }
  | { code: 'request_decided' }

type AskedRole = Pick<GrantOfRole, 'accountId' | 'campaignId'> & { wardId: string }
export type OpenRequest = AskedRole & { requestedBy: string; outcome: RequestOutcome | null }

/** Why somebody may not change this person's roles, of the whole ward (campaign null) or of one campaign. */
export function refuseRoleChange(
  actor: Actor,
  { accountId, campaignId, wardId }: AskedRole,
): RoleChangeRefusal | undefined {
  if (isReadOnly(actor)) return { code: 'read_only_role' }
  if (actor.wardId !== wardId || !arrangesRoles(actor, campaignId)) return { code: 'not_allowed' }
  return accountId === actor.accountId ? { code: 'about_yourself' } : undefined
}

/** Office and administrators arrange roles as far as their own reach: the ward, or their campaign. */
export function arrangesRoles(person: Pick<Actor, 'grants'>, campaignId: string | null): boolean {
  return (['office', 'admin'] as const).some((role) => hasRole(person, role, campaignId ?? undefined))
}

/** Whether this person may end an open request so: the requester withdraws it, anybody else entitled decides on it. */
export function judgeDecision(
  actor: Actor,
  request: OpenRequest,
  outcome: RequestOutcome,
): Result<RequestOutcome, DecisionRefusal> {
  const isOwn = request.requestedBy === actor.accountId
  if (outcome === 'withdrawn' && !isOwn) return refuse({ code: 'not_your_request' })
  if (outcome !== 'withdrawn' && isOwn) return refuse({ code: 'own_request' })
  const refusal = outcome === 'withdrawn' ? undefined : refuseRoleChange(actor, request)
  if (refusal) return refuse(refusal)
  return request.outcome === null ? grant(outcome) : refuse({ code: 'request_decided' })
}

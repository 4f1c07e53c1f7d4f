import { type Actor, hasRole, isReadOnly } from './actor.ts'
import { peopleRoles } from './contract.ts'
import type { GrantOfRole } from './role-grant-store.ts'

/*
 * A role is given by two people: somebody of the office or an administrator asks, with a reason, and another of them
 * confirms. Neither may be the person it is about. Taking a role away needs one of them, and never its holder: what
 * must be stopped is stopped at once, and the change log shows who did it.
 */

export type RoleChangeRefusal = { code: 'not_allowed' } | { code: 'read_only_role' } | { code: 'about_yourself' }
type AskedRole = Pick<GrantOfRole, 'accountId' | 'campaignId'> & { wardId: string }

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

/** Whether somebody sees whom the ward knows, with roles and memberships; a role of one campaign is enough. */
export function canReadPeople({ grants }: Pick<Actor, 'grants'>): boolean {
  return grants.some(({ role }) => peopleRoles.some((known) => known === role))
}

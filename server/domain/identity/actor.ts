import type { Role } from './contract.ts'

export type ActorGrant = { role: Role; campaignId: string | null }

/** A signed-in person with the roles in force at the moment of the request. */
export type Actor = { accountId: string; wardId: string; fullName: string; grants: readonly ActorGrant[] }

/**
 * Whether the actor holds a role in a campaign; a ward-wide grant covers every campaign.
 * Without a campaign the question is whether the role reaches the whole ward.
 */
export function hasRole(actor: Pick<Actor, 'grants'>, role: Role, campaignId?: string): boolean {
  return actor.grants.some(
    (grant) => grant.role === role && (grant.campaignId === null || grant.campaignId === campaignId),
  )
}

/** The auditor reads everything and changes nothing, whatever other roles the same person holds. */
export function isReadOnly(actor: Pick<Actor, 'grants'>): boolean {
  return actor.grants.some((grant) => grant.role === 'auditor')
}

/** Whether a viewer looks behind the freeze: the ward's office and auditor alone, administrators not included. */
export function seesRestricted(actor: Actor | undefined, { id, wardId }: { id: string; wardId: string }): boolean {
  return actor?.wardId === wardId && (hasRole(actor, 'office', id) || hasRole(actor, 'auditor', id))
}

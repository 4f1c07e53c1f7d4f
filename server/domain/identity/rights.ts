import { type Actor, hasRole, isReadOnly, seesRestricted } from './actor.ts'
import { canReadPeople } from './role-request.ts'

/**
 * What somebody may do in a campaign at all, as screens are told: which places to lead to and which buttons to offer.
 * Every route and command decides anew, for each object.
 */
export type Rights = {
  record: boolean
  verify: boolean
  readLists: boolean
  /** See who holds which role, and what waits for a second person. */
  readPeople: boolean
  readAudit: boolean
}

/** The rights of a viewer; a guest has none, nor has anybody in a campaign of another ward. */
export function rightsOf(actor: Actor | undefined, campaign: { id: string; wardId: string } | undefined): Rights {
  const none = { record: false, verify: false, readLists: false, readPeople: false, readAudit: false }
  if (!actor || (campaign && campaign.wardId !== actor.wardId)) return none

  const changes = !isReadOnly(actor)
  return {
    record: changes,
    verify: changes && hasRole(actor, 'verifier', campaign?.id),
    readLists: campaign !== undefined && (seesRestricted(actor, campaign) || hasRole(actor, 'council', campaign.id)),
    readPeople: canReadPeople(actor),
    readAudit: actor.grants.some(({ role }) => role === 'office' || role === 'auditor'),
  }
}

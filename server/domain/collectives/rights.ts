import { type Actor, hasRole, isReadOnly } from '#server/domain/identity/index.ts'
import type { MembershipPosition } from './contract.ts'

/*
 * A collective's people are seen by its members and by those who work for the whole ward. Its leads keep its members,
 * and so does the office, which alone says what kind of collective it is and how many people it has: the share of women
 * decides ties, so nobody states their own. An auditor changes nothing, a lead or not.
 */

export type CollectiveRights = {
  /** See who its people are. */
  read: boolean
  /** Invite, let in, end memberships, name leads. */
  manage: boolean
  /** Make collectives and change what they are. */
  arrange: boolean
}

/** What a person may do in a collective of a ward, by the position they hold in it now. */
export function rightsIn(
  actor: Actor,
  { wardId, position }: { wardId: string; position: MembershipPosition | undefined },
): CollectiveRights {
  if (actor.wardId !== wardId) return { read: false, manage: false, arrange: false }

  const arrange = canArrangeCollectives(actor, wardId)
  const worksForTheWard = actor.grants.some(({ role }) => role === 'office' || role === 'admin' || role === 'auditor')
  return {
    read: position !== undefined || worksForTheWard,
    manage: arrange || (position === 'lead' && !isReadOnly(actor)),
    arrange,
  }
}

/** Who may make collectives and enrol people: office and administrator of the whole ward. */
export function canArrangeCollectives(actor: Pick<Actor, 'wardId' | 'grants'>, wardId: string): boolean {
  return actor.wardId === wardId && !isReadOnly(actor) && (hasRole(actor, 'office') || hasRole(actor, 'admin'))
}

import type { Campaign } from '#server/domain/campaigns/index.ts'
import { type Actor, hasRole, isReadOnly } from '#server/domain/identity/index.ts'

export type OfficeRefusal = { code: 'not_found' } | { code: 'not_allowed' } | { code: 'read_only_role' }

/** Why this actor may not act on the campaign's nomination: only its office may, and nobody whose role is to read. */
export function refuseUnlessOffice(
  actor: Actor | null,
  campaign: Pick<Campaign, 'id' | 'wardId'>,
): OfficeRefusal | undefined {
  return refuseUnless(actor, campaign.wardId, (person) => hasRole(person, 'office', campaign.id))
}

/** The same for what belongs to no campaign: the office of the whole ward may. */
export function refuseUnlessWardOffice(actor: Actor | null, wardId: string): OfficeRefusal | undefined {
  return refuseUnless(actor, wardId, (person) => hasRole(person, 'office'))
}

function refuseUnless(
  actor: Actor | null,
  wardId: string,
  isOffice: (actor: Actor) => boolean,
): OfficeRefusal | undefined {
  if (actor === null) return undefined
  if (actor.wardId !== wardId) return { code: 'not_found' }
  if (isReadOnly(actor)) return { code: 'read_only_role' }

  return isOffice(actor) ? undefined : { code: 'not_allowed' }
}

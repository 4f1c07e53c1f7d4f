import { type Campaign, isFrozen } from '#server/domain/campaigns/index.ts'
import { type Actor, hasRole, seesRestricted } from '#server/domain/identity/index.ts'
import type { ListKind } from './contract.ts'

/**
 * Office and auditor read every list. The council reads them too, but is an outsider while the board is frozen:
 * until then only the list of the cut-off and what was computed after it is theirs, not a list that still moves.
 */
export function canReadList(
  actor: Actor,
  { campaign, kind, now }: { campaign: Campaign; kind: ListKind; now: Date },
): boolean {
  if (actor.wardId !== campaign.wardId) return false
  if (seesRestricted(actor, campaign)) return true

  return hasRole(actor, 'council', campaign.id) && (kind !== 'provisional' || !isFrozen(campaign, now))
}

/** Whether the actor has to do with nomination lists of the campaign at all. */
export function canReadLists(actor: Actor, campaign: Campaign): boolean {
  if (actor.wardId !== campaign.wardId) return false

  return seesRestricted(actor, campaign) || hasRole(actor, 'council', campaign.id)
}

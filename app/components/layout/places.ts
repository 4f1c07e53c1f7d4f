import type { Role } from '#server/domain/identity/contract.ts'
import { paths } from '#server/paths.ts'

/** A place that one can go to from everywhere; its words and icon are found by `id`. */
export type Place = { id: PlaceId; to: string }
export type PlaceId = 'campaign' | 'record' | 'myWork' | 'board' | 'queue' | 'nomination' | 'audit' | 'signIn'

/**
 * The places of one viewer, the most needed first: a phone's bottom bar shows the first three and "More".
 * `roles` is undefined for a guest. Which doors open is decided by each route; this only spares useless walks.
 */
export function placesFor({
  roles,
  campaignSlug,
}: {
  roles: readonly Role[] | undefined
  campaignSlug: string | undefined
}): Place[] {
  const campaign: Place = { id: 'campaign', to: campaignSlug === undefined ? paths.home : paths.campaign(campaignSlug) }
  const board: Place[] = campaignSlug === undefined ? [] : [{ id: 'board', to: paths.boards(campaignSlug) }]
  if (roles === undefined) return [campaign, ...board, { id: 'signIn', to: paths.signIn }]

  const has = (...wanted: readonly Role[]) => wanted.some((role) => roles.includes(role))
  const places: Place[] = []
  const readsOnly = has('auditor')
  if (!readsOnly && has('verifier')) places.push({ id: 'queue', to: paths.queue })
  const readsLists = has('office', 'council', 'auditor')
  if (readsLists && campaignSlug !== undefined) {
    places.push({ id: 'nomination', to: paths.nominationLists(campaignSlug) })
  }
  if (!readsOnly) places.push({ id: 'record', to: paths.record }, { id: 'myWork', to: paths.myWork })
  // Everybody else reads their own reasons there, and nobody's else.
  if (!readsLists && campaignSlug !== undefined) {
    places.push({ id: 'nomination', to: paths.ownNomination(campaignSlug) })
  }

  const audit: Place[] = has('office', 'auditor') ? [{ id: 'audit', to: paths.audit }] : []
  return [...places, ...board, campaign, ...audit]
}

const ON_THE_BAR = 3

/** What the phone's bottom bar shows beside "More". The board is always among them: it is what everybody looks at. */
export function placesOnBar(places: readonly Place[]): Place[] {
  const first = places.slice(0, ON_THE_BAR)
  const board = places.find(({ id }) => id === 'board')
  return board === undefined || first.includes(board) ? first : [...first.slice(0, ON_THE_BAR - 1), board]
}

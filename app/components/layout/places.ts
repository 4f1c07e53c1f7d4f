import type { Rights } from '#server/domain/identity/index.ts'
import { paths } from '#server/paths.ts'

/** A place that one can go to from everywhere; its words and icon are found by `id`. */
export type Place = { id: PlaceId; to: string }
export type PlaceId =
  | 'campaign'
  | 'record'
  | 'myWork'
  | 'board'
  | 'queue'
  | 'nomination'
  | 'people'
  | 'audit'
  | 'attention'
  | 'signIn'

/**
 * The places of one viewer, the most needed first: a phone's bottom bar shows the first three and "More". `can` is what
 * the server says this viewer may do, undefined for a guest. Which doors open is decided by each route.
 */
export function placesFor({
  can,
  campaignSlug,
}: {
  can: Rights | undefined
  campaignSlug: string | undefined
}): Place[] {
  const campaign: Place = { id: 'campaign', to: campaignSlug === undefined ? paths.home : paths.campaign(campaignSlug) }
  const board: Place[] = campaignSlug === undefined ? [] : [{ id: 'board', to: paths.boards(campaignSlug) }]
  if (can === undefined) return [campaign, ...board, { id: 'signIn', to: paths.signIn }]

  const places: Place[] = []
  if (can.verify) places.push({ id: 'queue', to: paths.queue })
  if (can.readAudit && campaignSlug !== undefined) {
    places.push({ id: 'attention', to: paths.attention(campaignSlug) })
  }
  if (can.readLists && campaignSlug !== undefined) {
    places.push({ id: 'nomination', to: paths.nominationLists(campaignSlug) })
  }
  if (can.record) places.push({ id: 'record', to: paths.record }, { id: 'myWork', to: paths.myWork })
  // Everybody else reads their own reasons there, and nobody's else.
  if (!can.readLists && campaignSlug !== undefined) {
    places.push({ id: 'nomination', to: paths.ownNomination(campaignSlug) })
  }

  const people: Place[] = can.readPeople ? [{ id: 'people', to: paths.people }] : []
  const audit: Place[] = can.readAudit ? [{ id: 'audit', to: paths.audit }] : []
  return [...places, ...board, campaign, ...people, ...audit]
}

const ON_THE_BAR = 3

/** What the phone's bottom bar shows beside "More". The board is always among them: it is what everybody looks at. */
export function placesOnBar(places: readonly Place[]): Place[] {
  const first = places.slice(0, ON_THE_BAR)
  const board = places.find(({ id }) => id === 'board')
  return board === undefined || first.includes(board) ? first : [...first.slice(0, ON_THE_BAR - 1), board]
}

/** Kinds of collectives in a ward; a board of collectives has one bracket for each. */
export const collectiveKinds = [
  'residential_group',
  'digital_team',
  'union',
  'school',
  'office',
  'police',
  'enterprise',
  'independent',
] as const
export type CollectiveKind = (typeof collectiveKinds)[number]

export const membershipPositions = ['member', 'lead'] as const
export type MembershipPosition = (typeof membershipPositions)[number]

/** How a membership reads, as it is kept beside its correction; times as ISO text, no end while it lasts. */
export type MembershipPeriod = {
  collectiveId: string
  position: MembershipPosition
  isScoring: boolean
  fromAt: string
  untilAt: string | null
}

/** What became of somebody's wish to join: let in, or not. */
export const joinOutcomes = ['admitted', 'declined'] as const
export type JoinOutcome = (typeof joinOutcomes)[number]

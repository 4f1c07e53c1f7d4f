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

/** What became of somebody's wish to join: let in, or not. */
export const joinOutcomes = ['admitted', 'declined'] as const
export type JoinOutcome = (typeof joinOutcomes)[number]

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

/** Letters and digits that nobody takes for one another on paper; eight of them make about 8·10¹¹ codes. */
export const joinCodeAlphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
export const joinCodeLength = 8

/** An invitation may be used for so many days, once. */
export const invitationDays = 14
/** As many of a collective may be open at once. */
export const openInvitationsLimit = 100

/** A code as it is read aloud and printed: in two halves. */
export function joinCodeText(code: string): string {
  return `${code.slice(0, joinCodeLength / 2)}-${code.slice(joinCodeLength / 2)}`
}

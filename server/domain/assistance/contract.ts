export const actStates = ['waiting', 'returned', 'accepted', 'rejected', 'withdrawn'] as const
export type ActState = (typeof actStates)[number]

/** What a verifier may decide. */
export const decisions = ['accepted', 'returned', 'rejected'] as const
export type Decision = (typeof decisions)[number]

/** A verdict is given, taken back by its own verifier within the undo window, or reversed later by an office person. */
export const verdictKinds = ['decision', 'undo', 'reversal'] as const
export type VerdictKind = (typeof verdictKinds)[number]

export const verdictReasons = [
  'evidence_missing',
  'evidence_unclear',
  'evidence_shows_person',
  'wrong_service',
  'wrong_details',
  'already_credited',
  'not_in_campaign',
  'not_plausible',
  'other',
] as const
export type VerdictReason = (typeof verdictReasons)[number]

/** From an ID number the key identifies the person; from a phone number it is weaker and never blocks anything by itself. */
export const citizenKeyStrengths = ['identity', 'phone'] as const
export type CitizenKeyStrength = (typeof citizenKeyStrengths)[number]

export const evidenceLimits = { photos: 4, bytes: 10 * 1024 * 1024, pixels: 50_000_000, longestSide: 2048 } as const
export const evidenceTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const

export const textLimits = { note: 500, place: 120, reason: 300 } as const

export const claimMinutes = 15
export const undoSeconds = 60
export const bulkLimit = 200

export const actStates = ['waiting', 'returned', 'accepted', 'rejected', 'withdrawn'] as const
export type ActState = (typeof actStates)[number]

/** Dealt to one verifier at a time; then to all of them; then decided by two people of the office. */
export const waitingStages = ['in_time', 'overdue', 'left_over'] as const
export type WaitingStage = (typeof waitingStages)[number]

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

export const textLimits = { note: 500, place: 120, reason: 300, appeal: 500 } as const

export const claimMinutes = 15
export const undoSeconds = 60
export const bulkLimit = 200

/**
 * Runs of nine digits or more, however grouped ("0912 345 678", "(091) 234-5678", "0912/345/678"): they could be a
 * citizen's ID or phone number, so free text may not hold them. A day written in digits is none, and no run begins
 * inside one ("1/8/2026 - 10/8/2026").
 */
export const longNumberPattern =
  /(?<!\p{Nd})(?!(?:\p{Nd}{1,2}[-./]\p{Nd}{1,2}[-./](?:19|20)\p{Nd}{2}|(?:19|20)\p{Nd}{2}[-./]\p{Nd}{1,2}[-./]\p{Nd}{1,2})(?![-./]?\p{Nd}))(?<!\p{Nd}[-./])\p{Nd}(?:[\s\p{Pd}./,()_]{0,3}\p{Nd}){8,}/u

/** A photo that lies in storage, decoded, upright, stripped and re-encoded; an act may name it within a day. */
export type StoredEvidence = { sha256: string; bytes: number; width: number; height: number }

/** Days after the campaign's last one on which citizen keys and photos are destroyed; counts stay. */
export const retentionDays = 180

import { type OfficialMeasure, officialMeasures } from '#server/domain/campaigns/contract.ts'
import type { CollectiveKind } from '#server/domain/collectives/contract.ts'

/** The boards of a campaign: individuals who helped voluntarily, individuals on duty, and collectives. */
export const boards = ['individuals', 'on_duty', 'collectives'] as const
export type Board = (typeof boards)[number]

/** A board may be ordered by whatever a campaign may be decided by. */
export const measures = officialMeasures
export type Measure = OfficialMeasure

/** What each board may be ordered by: a person has no members and no residents. */
export const boardMeasures = {
  individuals: ['points', 'last_7_days'],
  on_duty: ['points', 'last_7_days'],
  collectives: measures,
} as const satisfies Record<Board, readonly Measure[]>

/** Collectives are compared with others of their kind and size, by scoring members. */
export const sizeBands = ['small', 'medium', 'large'] as const
export type SizeBand = (typeof sizeBands)[number]
/** From how many scoring members a collective is medium, and large. */
export const sizeBandLimits = { medium: 10, large: 30 } as const

/** How many members' worth of the bracket's mean is added to a collective, so that a handful of people cannot top it. */
export const perMemberWeight = 10

/** Figures of a public breakdown below this are not shown. */
export const smallestShownCell = 5

/** An exact share of whole numbers; the denominator is positive. */
export type Fraction = { numerator: number; denominator: number }

/** Places on the whole board, among the same kind, and among the same kind and size. Equal values share one. */
export type Places = { all: number; kind: number; bracket: number }
export type PlaceScope = keyof Places

/** One row of a board. On a public one a collective, or a person who consented to be named. */
export type BoardRow = {
  subjectId: string
  name: string
  /** The person's scoring collective; null on the board of collectives. */
  collectiveName: string | null
  /** Kind of the collective, or of the person's scoring collective. */
  kind: CollectiveKind
  /** Size band of the collective; null for people, who are compared within the kind alone. */
  size: SizeBand | null
  /** Null: not ranked yet, because there is nothing to rank by. */
  places: Places | null
  /** Where the row stands on the whole board, counted from 0: the order of rows that share a place, too. */
  position: number
  points: number
  accepted: number
  /** What the board is ordered by. */
  value: Fraction
  /** Scoring members and residents; null on boards of individuals, residents also where there are none. */
  members: number | null
  residents: number | null
}

export type StandingsTopic = `standings:${string}:${Board}:${Measure}`
/** What programs follow: a board by the campaign's official measure. */
export type ProgramTopic = `standings:${string}:${Board}`
export type HintTopic = 'mine' | 'notices' | `queue:${string}` | `restricted:${string}`
export type LiveTopic = StandingsTopic | HintTopic

/**
 * Changed rows of one public board: a browser at `since` or later that applies them is at `version`.
 * Versions only grow; they move with the public part of the ledger and with people's consents.
 */
export type StandingsChange = {
  topic: StandingsTopic
  since: number
  /** The rows are the whole board: what is not among them is not on it. */
  isWhole: boolean
  version: number
  rows: readonly BoardRow[]
  removed: readonly string[]
  notShown: NotShown
}

/** How many ranked people are not on a public board because they did not consent, by kind of their collective. */
export type NotShown = Partial<Record<CollectiveKind, number>>

/** A row as programs are told it, by the public interface and live. */
export type StandingsRow = {
  /** Null: not ranked yet. */
  place: number | null
  subject: { id: string; name: string }
  value: number
  points: number
  accepted: number
}

/** The same for a program: rows as the public interface answers them, and how many people are not shown. */
export type ProgramChange = {
  topic: ProgramTopic
  since: number
  whole: boolean
  version: number
  rows: readonly StandingsRow[]
  removed: readonly string[]
  notShown: number
}

/** Something the reader may see changed: the screen asks its loader again. No number: it would count what a freeze hides. */
export type LiveHint = { topic: HintTopic }

export type FollowAnswer<C = StandingsChange> =
  | { ok: true; version: number; missed: C | null }
  | { ok: false; code: 'malformed' | 'unknown_topic' | 'forbidden' | 'too_many_topics' | 'unavailable' }

export type ServerToBrowser = {
  standings(change: StandingsChange): void
  hint(hint: LiveHint): void
}
export type BrowserToServer = {
  follow(wish: { topic: LiveTopic; version: number }, answer: (answer: FollowAnswer) => void): void
  unfollow(wish: { topic: LiveTopic }): void
}

/** Where sockets are answered, beside the pages on the same address. */
export const livePath = '/live'

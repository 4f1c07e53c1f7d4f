/** The boards of a campaign: individuals who helped voluntarily, individuals on duty, and collectives. */
export const boards = ['individuals', 'on_duty', 'collectives'] as const
export type Board = (typeof boards)[number]

export const measures = ['points', 'per_member', 'per_1000_residents', 'last_7_days'] as const
export type Measure = (typeof measures)[number]

/** One row of a public board: a collective, or a person who consented to be named. */
export type BoardRow = {
  subjectId: string
  name: string
  /** Kind of the collective, or the name of the person's scoring collective. */
  bracket: string
  place: number
  points: number
  accepted: number
  /** Numerator and denominator of the measure's exact fraction, so that browser and server order alike. */
  value: { numerator: number; denominator: number }
}

export type StandingsTopic = `standings:${string}:${Board}`

/** Changed rows of one public board, with the version (the ledger's public `seq`) they bring the browser to. */
export type StandingsChange = {
  topic: StandingsTopic
  version: number
  rows: readonly BoardRow[]
  removed: readonly string[]
  notShown: number
}

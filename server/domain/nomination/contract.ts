import { collectiveKinds } from '#server/domain/collectives/contract.ts'
import { capacities } from '#server/domain/scoring/contract.ts'
import { sizeBands } from '#server/domain/standings/contract.ts'

export const listKinds = ['provisional', 'cut_off', 'on_demand'] as const
export type ListKind = (typeof listKinds)[number]

export const awardForms = ['giay_khen'] as const
export type AwardForm = (typeof awardForms)[number]

/** Everything a subject is asked on the way to a nomination; each answer is shown with the subject's own number. */
export const ruleCodes = [
  'accepted_acts',
  'points',
  'rejected_share',
  'active_people',
  'top_person_share',
  'measure_recorded',
  'not_on_hold',
  'not_commended',
  'of_one_collective',
  'leaders_share',
  'no_relative',
  'women_first',
  'places',
] as const
export type RuleCode = (typeof ruleCodes)[number]

/** Rules that look at the subject alone; the others compare with people beside it and so tell of places. */
export const personalRules = [
  'accepted_acts',
  'points',
  'rejected_share',
  'active_people',
  'top_person_share',
  'measure_recorded',
  'not_on_hold',
  'not_commended',
] as const satisfies readonly RuleCode[]

/** `nothing_recorded`: the fact is not known, which counts neither for nor against. `not_reached`: an earlier rule decided. */
export const checkOutcomes = ['passed', 'failed', 'nothing_recorded', 'not_reached'] as const
export type CheckOutcome = (typeof checkOutcomes)[number]

/**
 * One rule's answer. A share is `actual` of `whole` against a threshold in whole percent; otherwise `actual` and
 * `threshold` are counts. Yes-or-no rules have neither.
 */
export type Check = {
  rule: RuleCode
  outcome: CheckOutcome
  actual: number | null
  whole: number | null
  threshold: number | null
}

/** Where a subject stands: on the list, on it with an open tie, off it by a hair, or off it. */
export const candidateStandings = ['nominated', 'tied', 'just_out', 'out'] as const
export type CandidateStanding = (typeof candidateStandings)[number]

/** How a nominee came onto the list. */
export const nominationWays = ['best_of_bracket', 'order', 'tie'] as const
export type NominationWay = (typeof nominationWays)[number]

export const textLimits = { reference: 200, conclusion: 300, achievement: 80, decisionNumber: 60 } as const

/** A check's figures as the messages `nomination.own` and `nomination.threshold` take them; `percent` has one decimal. */
export function checkFigures({ rule, actual, whole, threshold }: Check) {
  const form = thresholdForms[rule]
  return {
    own: {
      form: actual === null ? 'none' : whole !== null ? 'share' : form === 'fewer_than' ? 'taken' : 'count',
      actual: actual ?? 0,
      whole: whole ?? 0,
      percent: whole ? Math.round(((actual ?? 0) * 1000) / whole) / 10 : 0,
    },
    threshold: { form: threshold === null ? 'none' : form, threshold: threshold ?? 0 },
  }
}

const thresholdForms: Record<RuleCode, 'at_least' | 'share' | 'fewer_than' | 'none'> = {
  accepted_acts: 'at_least',
  points: 'at_least',
  rejected_share: 'share',
  active_people: 'at_least',
  top_person_share: 'share',
  measure_recorded: 'none',
  not_on_hold: 'none',
  not_commended: 'none',
  of_one_collective: 'fewer_than',
  leaders_share: 'fewer_than',
  no_relative: 'none',
  women_first: 'none',
  places: 'fewer_than',
}

/** The parts of a bracket's key: a capacity for people, kind and size band for collectives. */
export function readBracket(key: string) {
  const [kind, size] = key.split('.')
  return {
    capacity: capacities.find((known) => known === key),
    kind: collectiveKinds.find((known) => known === kind),
    size: sizeBands.find((known) => known === size),
  }
}

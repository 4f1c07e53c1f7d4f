import type { Check, CheckOutcome, RuleCode } from './contract.ts'

const nothing = { actual: null, whole: null, threshold: null }

/** A count that must reach a threshold. */
export function atLeast(rule: RuleCode, actual: number, threshold: number): Check {
  return { rule, outcome: actual >= threshold ? 'passed' : 'failed', actual, whole: null, threshold }
}

/** A share in whole percent that must not be passed, compared exactly; of nothing there is no share. */
export function atMostShare(rule: RuleCode, { part, whole }: { part: number; whole: number }, percent: number): Check {
  if (whole <= 0) return { ...nothing, rule, outcome: 'nothing_recorded', threshold: percent }

  return { rule, outcome: part * 100 > percent * whole ? 'failed' : 'passed', actual: part, whole, threshold: percent }
}

/** A rule that is kept or not, without a number. */
export function yesOrNo(rule: RuleCode, isKept: boolean): Check {
  return { ...nothing, rule, outcome: isKept ? 'passed' : 'failed' }
}

/** How many stood in the way when the subject's turn came, against how many may. */
export function fewerThan(rule: RuleCode, actual: number, limit: number): Check {
  return { rule, outcome: actual < limit ? 'passed' : 'failed', actual, whole: null, threshold: limit }
}

/** An answer without a number. */
export function plainCheck(rule: RuleCode, outcome: CheckOutcome): Check {
  return { ...nothing, rule, outcome }
}

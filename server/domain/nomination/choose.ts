import { fewerThan, plainCheck, yesOrNo } from './check.ts'
import type { Constraint } from './constraints.ts'
import type { Contender } from './contender.ts'
import type { Check, NominationWay, RuleCode } from './contract.ts'

export type Chosen = { contender: Contender; way: Exclude<NominationWay, 'tie'> }
/** What became of one contender: chosen, or kept off by a rule and by those who stood in the way. */
export type Attempt = {
  way: Chosen['way'] | null
  brokenRule: RuleCode | null
  rivals: readonly Chosen[]
  checks: Check[]
}
export type Choice = { chosen: readonly Chosen[]; attempts: ReadonlyMap<string, Attempt> }

type Limits = { places: number; constraints: readonly Constraint[] }

/**
 * Fills the places from contenders in order of merit: first the best of each bracket, then downwards. Whoever would
 * break a constraint is passed over (in a bracket its next best follows); places that are left stay empty.
 */
export function choose(inOrder: readonly Contender[], limits: Limits): Choice {
  const chosen: Chosen[] = []
  const attempts = new Map<string, Attempt>()
  const wonBrackets = new Set<string>()
  const consider = (contender: Contender, way: Chosen['way']) => {
    const attempt = tryOne(contender, way, chosen, limits)
    attempts.set(contender.id, attempt)
    if (attempt.way === null) return
    chosen.push({ contender, way })
    wonBrackets.add(contender.bracket)
  }

  for (const contender of inOrder) {
    if (!wonBrackets.has(contender.bracket)) consider(contender, 'best_of_bracket')
  }
  // Lists only grow: who was passed over for a constraint above would be passed over again, so they are not asked twice.
  for (const contender of inOrder) {
    if (!attempts.has(contender.id)) consider(contender, 'order')
  }
  return { chosen, attempts }
}

function tryOne(contender: Contender, way: Chosen['way'], chosen: readonly Chosen[], limits: Limits): Attempt {
  const checks: Check[] = []
  for (const constraint of limits.constraints) {
    if (!constraint.concerns(contender)) {
      checks.push(plainCheck(constraint.rule, 'passed'))
      continue
    }
    const rivals = chosen.filter((other) => constraint.isRival(contender, other.contender))
    const check = constraint.isCounted
      ? fewerThan(constraint.rule, rivals.length, constraint.limit)
      : yesOrNo(constraint.rule, rivals.length < constraint.limit)
    checks.push(check)
    if (check.outcome === 'failed') return { way: null, brokenRule: check.rule, rivals, checks }
  }

  const place = fewerThan('places', chosen.length, limits.places)
  checks.push(place)
  return place.outcome === 'passed'
    ? { way, brokenRule: null, rivals: [], checks }
    : { way: null, brokenRule: 'places', rivals: chosen, checks }
}

import { type PointFacts, type Reckoning, reckonPoints } from './reckon-points.ts'
import type { PointRule } from './schema.ts'

/*
 * The rule in force is the one in force when the help happened. Help recorded later than the recording window allows
 * gets the poorer of the version in force then and the one in force when it was received, so that nobody gains by
 * waiting for a better rule.
 */

export type PublishedRule = { version: number; validFrom: Date; rule: PointRule }

const HOUR = 3_600_000

/** The version in force at a moment, or undefined before the first one. */
export function ruleInForce(rules: readonly PublishedRule[], at: Date): PublishedRule | undefined {
  return rules.reduce<PublishedRule | undefined>((best, candidate) => {
    if (candidate.validFrom > at) return best
    return best === undefined || candidate.version > best.version ? candidate : best
  }, undefined)
}

/** What an act earns before the cap, and under which version. Throws where the campaign has no rule at all. */
export function reckonUnderRules(
  rules: readonly PublishedRule[],
  act: PointFacts & { occurredAt: Date; receivedAt: Date },
  recordWithinHours: number,
): Reckoning & { version: number; rule: PointRule } {
  const first = reckonAt(rules, act, act.occurredAt)
  if (act.receivedAt.getTime() - act.occurredAt.getTime() <= recordWithinHours * HOUR) return first

  const later = reckonAt(rules, act, act.receivedAt)
  return later.points < first.points ? later : first
}

function reckonAt(rules: readonly PublishedRule[], act: PointFacts, at: Date) {
  const inForce = ruleInForce(rules, at)
  if (!inForce) throw new Error('The campaign has no point rule in force at the time of the help.')
  return { ...reckonPoints(inForce.rule, act), version: inForce.version, rule: inForce.rule }
}

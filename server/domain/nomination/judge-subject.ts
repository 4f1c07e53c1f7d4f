import { atLeast, atMostShare, plainCheck, yesOrNo } from './check.ts'
import type { Check } from './contract.ts'
import type { CollectiveFacts, CollectiveRule, IndividualFacts, IndividualRule } from './schema.ts'

/**
 * Individuals: enough accepted acts, enough points, few of their decided acts rejected. Nobody who is under
 * consideration (Decree 152/2025, Art. 4(4)) or was commended for the same achievement (Law Art. 5.2).
 */
export function judgeIndividual(facts: IndividualFacts, rule: IndividualRule): Check[] {
  return [
    atLeast('accepted_acts', facts.accepted, rule.acceptedActs),
    atLeast('points', facts.points, rule.points),
    atMostShare('rejected_share', { part: facts.rejected, whole: facts.decided }, rule.rejectedShare),
    ...standingChecks(facts),
  ]
}

/** Collectives: several people who each did something, and no one who carried it nearly alone. */
export function judgeCollective(facts: CollectiveFacts, rule: CollectiveRule, hasValue: boolean): Check[] {
  const active = facts.people.filter(({ accepted }) => accepted >= rule.actsOfActivePerson)
  const top = Math.max(0, ...facts.people.map(({ points }) => points))
  return [
    atLeast('active_people', active.length, rule.activePeople),
    atMostShare('top_person_share', { part: top, whole: facts.points }, rule.topPersonShare),
    plainCheck('measure_recorded', hasValue ? 'passed' : 'nothing_recorded'),
    ...standingChecks(facts),
  ]
}

/** Whether anything keeps the subject off: a fact that is not recorded does not. */
export function isEligible(checks: readonly Check[]): boolean {
  return checks.every(({ outcome }) => outcome !== 'failed')
}

function standingChecks({ isOnHold, isCommended }: { isOnHold: boolean; isCommended: boolean }): Check[] {
  return [yesOrNo('not_on_hold', !isOnHold), yesOrNo('not_commended', !isCommended)]
}

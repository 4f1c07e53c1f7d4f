import { compareFractions, rankRows } from '#server/domain/standings/index.ts'
import { plainCheck } from './check.ts'
import { type Choice, choose } from './choose.ts'
import { constraintsOf } from './constraints.ts'
import { byMerit, type Contender } from './contender.ts'
import { collectiveContenders, individualContenders, measureOf } from './contenders.ts'
import type { CandidateStanding, Check } from './contract.ts'
import type { Candidate, NominationFacts, NominationResult, NominationRule } from './schema.ts'
import { findTies, type Ties } from './ties.ts'

/** How many of the eligible without a place are named as just out. */
const JUST_OUT = 10

/**
 * Who stands on the nomination list and why: a pure function of facts and rule. The eligible are considered in the
 * order of the measure (see `choose`), equals at the last place stand together (see `findTies`), and everybody, on
 * the list or not, gets the answer of every rule.
 */
export function selectNominees(facts: NominationFacts, rule: NominationRule): NominationResult {
  const measure = measureOf(rule, facts.campaign.officialMeasure)
  const contenders = contendersOf(facts, rule).sort(byMerit)
  const eligible = contenders.filter(({ isEligible }) => isEligible)
  const choice = chooseWithinLeaderShare(eligible, rule)
  const passedOver = eligible.filter(({ id }) => choice.attempts.get(id)?.way === null)
  const ties = findTies(passedOver, choice)
  const nearest = passedOver.slice(0, JUST_OUT)
  const places = new Map(
    rankRows(contenders, ({ points, value }) => (points > 0 ? value : undefined)).map(({ item, place }) => [
      item.id,
      place,
    ]),
  )

  return {
    measure,
    places: rule.places,
    candidates: contenders.map((contender) => ({
      subjectId: contender.id,
      bracket: contender.bracket,
      place: places.get(contender.id) ?? null,
      value: contender.value,
      ...standingOf(contender, choice, ties, nearest),
      checks: [...contender.checks, ...selectionChecks(contender, choice, ties, rule)],
    })),
  }
}

function contendersOf(facts: NominationFacts, rule: NominationRule): Contender[] {
  const measure = measureOf(rule, facts.campaign.officialMeasure)
  if (facts.subjectKind === 'individual' && rule.subjectKind === 'individual') {
    return individualContenders(facts.subjects, rule, measure)
  }
  if (facts.subjectKind === 'collective' && rule.subjectKind === 'collective') {
    return collectiveContenders(facts.subjects, rule, measure)
  }
  throw new Error('The facts are of one kind of subject and the rule of another.')
}

/** The most leaders for whom their share of the final list, empty places not counted, stays within the rule. */
function chooseWithinLeaderShare(eligible: readonly Contender[], rule: NominationRule): Choice {
  const share = rule.subjectKind === 'individual' ? rule.leadersShare : 100
  for (let leaders = Math.floor((rule.places * share) / 100); ; leaders -= 1) {
    const choice = choose(eligible, { places: rule.places, constraints: constraintsOf(rule, leaders) })
    const chosenLeaders = choice.chosen.filter(({ contender }) => contender.isLead).length
    if (chosenLeaders * 100 <= share * choice.chosen.length) return choice
  }
}

function standingOf(
  contender: Contender,
  { chosen, attempts }: Choice,
  ties: Ties,
  nearest: readonly Contender[],
): { standing: CandidateStanding; way: Candidate['way'] } {
  const way = attempts.get(contender.id)?.way ?? null
  if (ties.open.has(contender.id)) return { standing: 'tied', way: way ?? 'tie' }
  if (way !== null) return { standing: 'nominated', way }

  const last = contender.isEligible ? nearest.at(-1) : chosen.at(-1)?.contender
  return { standing: isNear(contender, last) ? 'just_out' : 'out', way: null }
}

/**
 * Just out: among the first of the eligible who found no place (equals of the last of them included), or kept off by a
 * rule alone with a value that would have been enough.
 */
function isNear(contender: Contender, last: Contender | undefined): boolean {
  return contender.points > 0 && last !== undefined && compareFractions(contender.value, last.value) >= 0
}

function selectionChecks(contender: Contender, { attempts }: Choice, ties: Ties, rule: NominationRule): Check[] {
  const attempt = attempts.get(contender.id)
  const answered = attempt?.checks ?? []
  const unanswered = [...constraintsOf(rule, 0).map((constraint) => constraint.rule), 'places' as const]
    .filter((code) => !answered.some((check) => check.rule === code))
    .map((code) => plainCheck(code, 'not_reached'))
  return [...answered, ...preferenceChecks(contender, ties), ...unanswered]
}

/** The tie rule speaks only where it decided something, or could not for want of a record. */
function preferenceChecks({ id, isPreferred }: Contender, ties: Ties): Check[] {
  if (ties.wonByPreference.has(id)) return [plainCheck('women_first', 'passed')]
  if (!ties.lostByPreference.has(id) && !ties.open.has(id)) return []
  if (isPreferred === null) return [plainCheck('women_first', 'nothing_recorded')]

  return ties.lostByPreference.has(id) ? [plainCheck('women_first', 'failed')] : []
}

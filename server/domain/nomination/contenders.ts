import type { Fraction, Measure } from '#server/domain/standings/contract.ts'
import {
  bracketKey,
  type MemberFigures,
  perMember,
  perThousandResidents,
  sizeBandOf,
  whole,
} from '#server/domain/standings/index.ts'
import type { Contender } from './contender.ts'
import { isEligible, judgeCollective, judgeIndividual } from './judge-subject.ts'
import type { CollectiveFacts, CollectiveRule, IndividualFacts, IndividualRule } from './schema.ts'

/** The measure a list is ordered by: the rule's own or the campaign's official one, as far as a person can have it. */
export function measureOf(rule: IndividualRule | CollectiveRule, officialMeasure: Measure): Measure {
  const wanted = rule.measure === 'official' ? officialMeasure : rule.measure
  if (rule.subjectKind === 'collective') return wanted

  return wanted === 'last_7_days' ? 'last_7_days' : 'points'
}

/** Individuals as contenders; their brackets are those of the board: voluntary and on duty. */
export function individualContenders(
  subjects: readonly IndividualFacts[],
  rule: IndividualRule,
  measure: Measure,
): Contender[] {
  return subjects.map((facts) => {
    const checks = judgeIndividual(facts, rule)
    return {
      id: facts.id,
      bracket: facts.capacity,
      points: facts.points,
      value: whole(measure === 'last_7_days' ? facts.recentPoints : facts.points),
      checks,
      isEligible: isEligible(checks),
      isPreferred: facts.isWoman,
      collectiveId: facts.collectiveId,
      isLead: facts.isLead,
      parentId: null,
    }
  })
}

/** Collectives as contenders; their brackets are those of the board: kind and size band by scoring members. */
export function collectiveContenders(
  subjects: readonly CollectiveFacts[],
  rule: CollectiveRule,
  measure: Measure,
): Contender[] {
  const brackets = sumBrackets(subjects)
  return subjects.map((facts) => {
    const bracket = bracketOf(facts)
    const value = collectiveValue(facts, measure, brackets.get(bracket))
    const checks = judgeCollective(facts, rule, value !== undefined)
    return {
      id: facts.id,
      bracket,
      points: facts.points,
      value: value ?? whole(0),
      checks,
      isEligible: isEligible(checks),
      isPreferred: facts.womenPercent === null ? null : facts.womenPercent >= rule.womenShare,
      collectiveId: null,
      isLead: false,
      parentId: facts.parentId,
    }
  })
}

function bracketOf({ kind, scoringMembers }: CollectiveFacts): string {
  return bracketKey({ kind, size: sizeBandOf(scoringMembers) })
}

function sumBrackets(subjects: readonly CollectiveFacts[]): Map<string, MemberFigures> {
  const sums = new Map<string, MemberFigures>()
  for (const facts of subjects) {
    const bracket = bracketOf(facts)
    const sum = sums.get(bracket) ?? { points: 0, members: 0 }
    sums.set(bracket, { points: sum.points + facts.points, members: sum.members + facts.scoringMembers })
  }
  return sums
}

function collectiveValue(
  facts: CollectiveFacts,
  measure: Measure,
  bracket: MemberFigures = { points: 0, members: 0 },
): Fraction | undefined {
  switch (measure) {
    case 'points':
      return whole(facts.points)
    case 'last_7_days':
      return whole(facts.recentPoints)
    case 'per_member':
      return perMember({ points: facts.points, members: facts.scoringMembers }, bracket)
    case 'per_1000_residents':
      return facts.kind === 'residential_group' && facts.residents
        ? perThousandResidents({ points: facts.points, residents: facts.residents })
        : undefined
  }
}

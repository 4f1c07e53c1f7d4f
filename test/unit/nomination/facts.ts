import { defaultNominationRules } from '#server/domain/nomination/default-rules.ts'
import type {
  CollectiveFacts,
  CollectiveRule,
  IndividualFacts,
  IndividualRule,
  NominationFacts,
  NominationResult,
} from '#server/domain/nomination/schema.ts'
import { selectNominees } from '#server/domain/nomination/select-nominees.ts'

/** A person who meets every default rule; state only what the test is about. */
export function person(id: string, wish: Partial<IndividualFacts> = {}): IndividualFacts {
  return {
    id,
    capacity: 'voluntary',
    points: 50,
    recentPoints: 10,
    accepted: 12,
    rejected: 0,
    decided: 12,
    isWoman: false,
    collectiveId: `home of ${id}`,
    isLead: false,
    isOnHold: false,
    isCommended: false,
    ...wish,
  }
}

/** A collective that meets every default rule: three people of ten points each. */
export function collective(id: string, wish: Partial<CollectiveFacts> = {}): CollectiveFacts {
  return {
    id,
    kind: 'residential_group',
    points: 30,
    recentPoints: 10,
    parentId: null,
    scoringMembers: 5,
    residents: null,
    womenPercent: null,
    people: ['a', 'b', 'c'].map((each) => ({ id: `${id}${each}`, accepted: 3, points: 10 })),
    isOnHold: false,
    isCommended: false,
    ...wish,
  }
}

const head = {
  campaign: { id: 'campaign', slug: 'chien-dich', officialMeasure: 'points' as const },
  asOf: { seq: 100, ledgerHash: 'hash', at: '2026-09-08T02:00:00.000Z', on: '2026-09-08' },
  rule: { version: 1, sha256: 'rule' },
}

export function factsOfPeople(subjects: IndividualFacts[]): NominationFacts {
  return { subjectKind: 'individual', ...head, subjects }
}

export function factsOfCollectives(subjects: CollectiveFacts[]): NominationFacts {
  return { subjectKind: 'collective', ...head, subjects }
}

export function selectPeople(subjects: IndividualFacts[], rule: Partial<IndividualRule> = {}): NominationResult {
  return selectNominees(factsOfPeople(subjects), { ...defaultNominationRules.individual, ...rule })
}

export function selectCollectives(subjects: CollectiveFacts[], rule: Partial<CollectiveRule> = {}): NominationResult {
  return selectNominees(factsOfCollectives(subjects), { ...defaultNominationRules.collective, ...rule })
}

/** Ids by standing, in the order of the list. */
export function standings(result: NominationResult): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const { subjectId, standing } of result.candidates) found[standing] = [...(found[standing] ?? []), subjectId]
  return found
}

export function checkOf(result: NominationResult, id: string, rule: string) {
  return result.candidates.find(({ subjectId }) => subjectId === id)?.checks.find((check) => check.rule === rule)
}

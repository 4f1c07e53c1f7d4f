import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { collectiveKinds } from '#server/domain/collectives/contract.ts'
import type { CollectiveFacts, IndividualFacts, NominationResult } from '#server/domain/nomination/schema.ts'
import { canonicalJson } from '#server/platform/canonical-json.ts'
import { collective, person, selectCollectives, selectPeople } from './facts.ts'

const people = fc
  .array(
    fc.record({
      points: fc.integer({ min: 35, max: 50 }),
      accepted: fc.integer({ min: 9, max: 12 }),
      rejected: fc.integer({ min: 0, max: 3 }),
      capacity: fc.constantFrom('voluntary' as const, 'on_duty' as const),
      isWoman: fc.constantFrom(true, false, null),
      collectiveId: fc.constantFrom('one', 'two', 'three', null),
      isLead: fc.boolean(),
      isOnHold: fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0),
    }),
    { maxLength: 25 },
  )
  .map((wishes) => wishes.map((wish, index) => person(`p${String(index).padStart(2, '0')}`, wish)))

const collectives = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...collectiveKinds.slice(0, 3)),
      points: fc.integer({ min: 28, max: 34 }),
      scoringMembers: fc.integer({ min: 0, max: 40 }),
      womenPercent: fc.constantFrom(null, 50, 70),
      parent: fc.integer({ min: 0, max: 30 }),
    }),
    { maxLength: 25 },
  )
  .map((wishes) =>
    wishes.map(({ parent, ...wish }, index) =>
      collective(`c${index}`, { ...wish, parentId: parent < index ? `c${parent}` : null }),
    ),
  )

/** Those who hold a place; who stands with them on an open tie is the council's to resolve. */
function placed(result: NominationResult): Set<string> {
  return new Set(result.candidates.flatMap(({ subjectId, way }) => (way === null || way === 'tie' ? [] : [subjectId])))
}

const rule = { places: 6 }

describe('a selection', () => {
  test.prop([people, fc.infiniteStream(fc.nat())])('does not depend on the order of the facts', (subjects, keys) => {
    const shuffled = shuffle(subjects, keys)

    expect(canonicalJson(selectPeople(shuffled, rule))).toBe(canonicalJson(selectPeople(subjects, rule)))
  })

  test.prop([collectives, fc.infiniteStream(fc.nat())])('of collectives does not either', (subjects, keys) => {
    const shuffled = shuffle(subjects, keys)
    const wish = { ...rule, measure: 'per_member' as const }

    expect(canonicalJson(selectCollectives(shuffled, wish))).toBe(canonicalJson(selectCollectives(subjects, wish)))
  })

  test.prop([people])('never breaks a constraint of individuals', (subjects) => {
    const chosen = subjects.filter(({ id }) => placed(selectPeople(subjects, rule)).has(id))

    expect(chosen.length).toBeLessThanOrEqual(rule.places)
    expect(chosen.filter(({ isLead }) => isLead).length * 100).toBeLessThanOrEqual(30 * chosen.length)
    expect(Math.max(0, ...sizes(chosen))).toBeLessThanOrEqual(2)
    expect(chosen.every((each) => each.points >= 40 && each.accepted >= 10 && !each.isOnHold)).toBe(true)
  })

  test.prop([collectives])('never lets a collective stand beside its parent', (subjects) => {
    const chosen = placed(selectCollectives(subjects, rule))

    expect(subjects.some(({ id, parentId }) => chosen.has(id) && parentId !== null && chosen.has(parentId))).toBe(false)
  })

  test.prop([people])('answers every rule for everybody', (subjects) => {
    const result = selectPeople(subjects, rule)
    const asked = [
      'accepted_acts',
      'points',
      'rejected_share',
      'not_on_hold',
      'not_commended',
      'of_one_collective',
      'leaders_share',
      'places',
    ]

    expect(result.candidates.map(({ subjectId }) => subjectId).sort()).toEqual(subjects.map(({ id }) => id).sort())
    for (const { checks } of result.candidates) {
      expect(checks.map((check) => check.rule).sort()).toEqual(expect.arrayContaining([...asked].sort()))
    }
  })

  test.prop([people])('gives a reason to everybody who is not on the list', (subjects) => {
    for (const { standing, checks } of selectPeople(subjects, rule).candidates) {
      const isOff = standing === 'out' || standing === 'just_out'
      expect(isOff).toBe(
        standing !== 'tied' && checks.some(({ rule: code, outcome }) => outcome === 'failed' && code !== 'women_first'),
      )
    }
  })

  test.prop([people, fc.nat(), fc.integer({ min: 1, max: 20 })])(
    'never drops who earns more, where leaders are not counted',
    (subjects, pick, more) => {
      const free = { ...rule, leadersShare: 100 }
      const before = placed(selectPeople(subjects, free))
      const lucky = [...before][pick % Math.max(before.size, 1)]
      const after = subjects.map((each) => (each.id === lucky ? { ...each, points: each.points + more } : each))

      if (lucky !== undefined) expect(placed(selectPeople(after, free))).toContain(lucky)
    },
  )

  test.prop([people])('marks equals alike, whatever their ids', (subjects) => {
    const renamed = subjects.map((each, index) => ({ ...each, id: `q${99 - index}` }))
    const free = { places: 4, leadersShare: 100, ofOneCollective: 100 }
    const marks = (result: NominationResult) => result.candidates.map(({ value, standing }) => [value, standing])
    const sorted = (result: NominationResult) =>
      marks(result)
        .map((each) => JSON.stringify(each))
        .sort()

    expect(sorted(selectPeople(renamed, free))).toEqual(sorted(selectPeople(subjects, free)))
  })
})

function sizes(chosen: readonly IndividualFacts[]): number[] {
  const counts = new Map<string, number>()
  for (const { collectiveId } of chosen) {
    if (collectiveId !== null) counts.set(collectiveId, (counts.get(collectiveId) ?? 0) + 1)
  }
  return [...counts.values()]
}

function shuffle<T extends IndividualFacts | CollectiveFacts>(subjects: readonly T[], keys: Iterable<number>): T[] {
  const stream = keys[Symbol.iterator]()
  return subjects
    .map((subject) => ({ subject, key: Number(stream.next().value) }))
    .sort((a, b) => a.key - b.key)
    .map(({ subject }) => subject)
}

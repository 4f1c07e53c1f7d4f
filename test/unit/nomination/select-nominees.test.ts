import { describe, expect, test } from 'vitest'
import { checkOf, collective, person, selectCollectives, selectPeople, standings } from './facts.ts'

describe('eligibility of individuals', () => {
  test.each([
    ['nine accepted acts are too few', { accepted: 9 }, 'accepted_acts'],
    ['thirty-nine points are too few', { points: 39 }, 'points'],
    ['more than a fifth rejected is too much', { rejected: 201, decided: 1000 }, 'rejected_share'],
    ['a hold keeps a person off', { isOnHold: true }, 'not_on_hold'],
    ['one achievement earns one award', { isCommended: true }, 'not_commended'],
  ])('%s', (_fact, wish, rule) => {
    const result = selectPeople([person('a', wish)])

    expect(standings(result)).toEqual({ out: ['a'] })
    expect(checkOf(result, 'a', rule)).toMatchObject({ outcome: 'failed' })
    expect(checkOf(result, 'a', 'places')).toMatchObject({ outcome: 'not_reached' })
  })

  test('exactly at every threshold is enough', () => {
    const result = selectPeople([person('a', { accepted: 10, points: 40, rejected: 2, decided: 10 })])

    expect(standings(result)).toEqual({ nominated: ['a'] })
  })

  test('a share of nothing decided is "nothing recorded" and keeps nobody off', () => {
    const result = selectPeople([person('a', { decided: 0 })])

    expect(checkOf(result, 'a', 'rejected_share')).toMatchObject({ outcome: 'nothing_recorded', threshold: 20 })
    expect(standings(result)).toEqual({ nominated: ['a'] })
  })

  test('who has points enough but fails one rule is just out', () => {
    const result = selectPeople([person('a', { points: 90, isOnHold: true }), person('b'), person('c', { points: 3 })])

    expect(standings(result)).toEqual({ nominated: ['b'], just_out: ['a'], out: ['c'] })
  })
})

describe('eligibility of collectives', () => {
  test('three people with three acts each are needed', () => {
    const people = [3, 3, 2].map((accepted, index) => ({ id: `${index}`, accepted, points: 10 }))

    const result = selectCollectives([collective('a', { people })])

    expect(checkOf(result, 'a', 'active_people')).toMatchObject({ outcome: 'failed', actual: 2, threshold: 3 })
  })

  test('one person with more than forty percent of the points is too much, forty is not', () => {
    const withTop = (points: number) =>
      [points, 30, 100 - 30 - points].map((each, i) => ({ id: `${i}`, accepted: 3, points: each }))

    const result = selectCollectives([
      collective('a', { points: 100, people: withTop(41) }),
      collective('b', { points: 100, people: withTop(40) }),
    ])

    expect(checkOf(result, 'a', 'top_person_share')).toMatchObject({ outcome: 'failed', actual: 41, whole: 100 })
    expect(checkOf(result, 'b', 'top_person_share')).toMatchObject({ outcome: 'passed', actual: 40, whole: 100 })
  })

  test('who cannot be measured stands behind who can, with nothing recorded', () => {
    const result = selectCollectives([collective('a', { kind: 'school' }), collective('b', { residents: 1000 })], {
      measure: 'per_1000_residents',
    })

    expect(result.candidates.map(({ subjectId }) => subjectId)).toEqual(['b', 'a'])
    expect(checkOf(result, 'a', 'measure_recorded')).toMatchObject({ outcome: 'nothing_recorded' })
  })
})

describe('selection', () => {
  test('the best of each bracket comes first, then the order of the measure', () => {
    const result = selectPeople(
      [
        person('a', { points: 90 }),
        person('b', { points: 80 }),
        person('c', { points: 70 }),
        person('d', { points: 50, capacity: 'on_duty' }),
      ],
      { places: 3 },
    )

    expect(standings(result)).toEqual({ nominated: ['a', 'b', 'd'], just_out: ['c'] })
    expect(result.candidates.map(({ way }) => way)).toEqual(['best_of_bracket', 'order', null, 'best_of_bracket'])
  })

  test('the third of one collective is passed over, the next one follows', () => {
    const ofOne = { collectiveId: 'one' }
    const result = selectPeople(
      [
        person('a', { points: 90, ...ofOne }),
        person('b', { points: 80, ...ofOne }),
        person('c', { points: 70, ...ofOne }),
        person('d', { points: 60 }),
      ],
      { places: 3 },
    )

    expect(standings(result)).toEqual({ nominated: ['a', 'b', 'd'], just_out: ['c'] })
    expect(checkOf(result, 'c', 'of_one_collective')).toMatchObject({ outcome: 'failed', actual: 2, threshold: 2 })
  })

  test('leaders are at most three in ten of those who stand, also where places stay empty', () => {
    const leaders = ['a', 'b', 'c'].map((id, index) => person(id, { points: 90 - index, isLead: true }))
    const others = ['d', 'e', 'f'].map((id, index) => person(id, { points: 60 - index }))

    const result = selectPeople([...leaders, ...others])

    expect(standings(result)).toEqual({ nominated: ['a', 'd', 'e', 'f'], just_out: ['b', 'c'] })
    expect(checkOf(result, 'b', 'leaders_share')).toMatchObject({ outcome: 'failed', actual: 1, threshold: 1 })
  })

  test('a collective and its parent do not both stand', () => {
    const result = selectCollectives([
      collective('a', { points: 90, people: collective('a').people.map((each) => ({ ...each, points: 30 })) }),
      collective('b', { parentId: 'a' }),
      collective('c'),
    ])

    expect(standings(result)).toEqual({ nominated: ['a', 'c'], just_out: ['b'] })
    expect(checkOf(result, 'b', 'no_relative')).toMatchObject({ outcome: 'failed', actual: null })
  })

  test('places that nobody earns stay empty', () => {
    const result = selectPeople([person('a'), person('b', { accepted: 2 })])

    expect(standings(result).nominated).toEqual(['a'])
    expect(result.places).toBe(12)
  })

  test('the ten who come next are just out, the others are out', () => {
    const people = Array.from({ length: 13 }, (_, index) => person(`p${10 + index}`, { points: 90 - index }))

    const { nominated, just_out: justOut, out } = standings(selectPeople(people, { places: 1 }))

    expect([nominated?.length, justOut?.length, out]).toEqual([1, 10, ['p21', 'p22']])
  })

  test('equal values share a place and zero is not ranked', () => {
    const result = selectPeople([
      person('a', { points: 60 }),
      person('b', { points: 60 }),
      person('c', { points: 50 }),
      person('d', { points: 0 }),
    ])

    expect(result.candidates.map(({ place }) => place)).toEqual([1, 1, 3, null])
  })
})

test("the measure per member is the board's: drawn towards the mean of the bracket", () => {
  const result = selectCollectives(
    [collective('a', { points: 30, scoringMembers: 5 }), collective('b', { points: 30, scoringMembers: 9 })],
    {
      measure: 'per_member',
    },
  )

  // m = 60/14; (30 + 10·60/14) / (5 + 10) as one fraction.
  expect(result.candidates[0]).toMatchObject({
    subjectId: 'a',
    value: { numerator: 30 * 14 + 600, denominator: 14 * 15 },
  })
})

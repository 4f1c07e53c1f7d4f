import { fc, test as propertyTest } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { compareFractions, perMember, perThousandResidents, rankRows, whole } from '#server/domain/standings/index.ts'

const placesOf = (values: readonly (number | undefined)[]) =>
  rankRows(values, (value) => (value === undefined ? undefined : whole(value))).map(({ item, place }) => [item, place])

test.each([
  { title: 'nobody is ranked on an empty board', values: [], places: [] },
  {
    title: 'the greatest stands first',
    values: [1, 3, 2],
    places: [
      [3, 1],
      [2, 2],
      [1, 3],
    ],
  },
  {
    title: 'equals share a place and the next counts them',
    values: [5, 7, 5, 1],
    places: [
      [7, 1],
      [5, 2],
      [5, 2],
      [1, 4],
    ],
  },
  {
    title: 'all equal share the first place',
    values: [4, 4, 4],
    places: [
      [4, 1],
      [4, 1],
      [4, 1],
    ],
  },
  { title: 'who has nothing to rank by is left out, not last', values: [undefined, 2, undefined], places: [[2, 1]] },
])('$title', ({ values, places }) => {
  expect(placesOf(values)).toEqual(places)
})

test('equals keep the order they came in', () => {
  const rows = [{ name: 'An' }, { name: 'Bình' }, { name: 'Chi' }]

  const ranked = rankRows(rows, () => whole(1))

  expect(ranked.map(({ item }) => item.name)).toEqual(['An', 'Bình', 'Chi'])
})

test('values that differ by less than a rounding error do not share a place', () => {
  const lesser = { numerator: 1_000_000_000_000_001, denominator: 3_000_000_000_000_007 }
  const greater = { numerator: 1_000_000_000_000_002, denominator: 3_000_000_000_000_010 }

  expect(compareFractions(lesser, greater)).toBeLessThan(0)
  expect(lesser.numerator / lesser.denominator).toBe(greater.numerator / greater.denominator)
})

propertyTest.prop([fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 40 })])(
  'a place is one more than the number of greater values',
  (values) => {
    for (const { item, place } of rankRows(values, whole)) {
      expect(place).toBe(1 + values.filter((other) => other > item).length)
    }
  },
)

const fraction = fc.record({ numerator: fc.nat(10 ** 9), denominator: fc.integer({ min: 1, max: 10 ** 7 }) })

propertyTest.prop([fraction, fraction, fc.integer({ min: 1, max: 1_000 })])(
  'fractions compare by value, whatever they are written in',
  (a, b, factor) => {
    const stretched = { numerator: a.numerator * factor, denominator: a.denominator * factor }

    expect(compareFractions(a, stretched)).toBe(0)
    expect(compareFractions(a, b)).toBe(compareFractions(stretched, b))
    expect(compareFractions(a, b) + compareFractions(b, a)).toBe(0)
  },
)

test.each([
  { title: 'the mean of the bracket stands in for ten members', own: [120, 5], bracket: [600, 60], value: 220 / 15 },
  { title: 'a collective without points has the mean alone', own: [0, 2], bracket: [600, 60], value: 100 / 12 },
  { title: 'a collective alone in its bracket has its own mean', own: [100, 20], bracket: [100, 20], value: 5 },
  { title: 'nobody scores in the bracket: points over ten', own: [30, 0], bracket: [30, 0], value: 3 },
])('per member: $title', ({ own: [points = 0, members = 0], bracket: [all = 0, people = 0], value }) => {
  const share = perMember({ points, members }, { points: all, members: people })

  expect(share.numerator / share.denominator).toBeCloseTo(value, 12)
})

test('two very active people do not outrank a school of forty by being few', () => {
  const bracket = { points: 60 + 900, members: 2 + 40 }

  const pair = perMember({ points: 60, members: 2 }, bracket)
  const school = perMember({ points: 1_100, members: 40 }, bracket)

  expect(60 / 2).toBeGreaterThan(1_100 / 40)
  expect(compareFractions(school, pair)).toBeGreaterThan(0)
})

test('points per thousand residents are exact', () => {
  expect(perThousandResidents({ points: 7, residents: 3_000 })).toEqual({ numerator: 7_000, denominator: 3_000 })
})

import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { findSecondScoring, type Membership } from '#server/domain/collectives/membership.ts'

test.each([
  { what: 'one after the other', first: [0, 5], second: [5, 9], isSecond: false },
  { what: 'overlapping', first: [0, 5], second: [4, 9], isSecond: true },
  { what: 'one inside the other', first: [0, 9], second: [3, 4], isSecond: true },
  { what: 'the first without an end', first: [0, null], second: [5, 9], isSecond: true },
  { what: 'both without an end', first: [0, null], second: [5, null], isSecond: true },
  { what: 'the second before the first', first: [5, null], second: [0, 5], isSecond: false },
])('two scoring memberships, $what: refused $isSecond', ({ first, second, isSecond }) => {
  const added = scoring('an', second)

  expect(findSecondScoring([scoring('an', first)], [added])).toBe(isSecond ? added : undefined)
  expect(findSecondScoring([], [scoring('an', first), added])).toBe(isSecond ? added : undefined)
})

test('other people and memberships that do not score are no hindrance', () => {
  const others = [scoring('binh', [0, null]), { ...scoring('an', [0, null]), isScoring: false }]

  expect(findSecondScoring(others, [scoring('an', [1, null])])).toBeUndefined()
})

const span = fc
  .tuple(fc.nat(20), fc.option(fc.integer({ min: 1, max: 20 })))
  .map(([from, length]) => [from, length === null ? null : from + length])

property.prop([fc.array(span, { maxLength: 12 })])('what is let in never scores twice on any day', (spans) => {
  const admitted: Membership[] = []
  for (const times of spans) {
    const added = scoring('an', times)
    if (!findSecondScoring(admitted, [added])) admitted.push(added)
  }

  for (let day = 0; day < 45; day += 1) {
    const at = new Date(day)
    expect(
      admitted.filter(({ fromAt, untilAt }) => fromAt <= at && (untilAt === null || untilAt > at)).length,
    ).toBeLessThan(2)
  }
})

function scoring(accountId: string, [from, until]: (number | null)[]): Membership {
  return {
    ...{ accountId, collectiveId: 'tập thể thử', position: 'member', isScoring: true },
    fromAt: new Date(from ?? 0),
    untilAt: until == null ? null : new Date(until),
  }
}

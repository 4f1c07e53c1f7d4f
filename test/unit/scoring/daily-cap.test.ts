import { expect, test } from 'vitest'
import { dailyCap } from '#server/domain/scoring/daily-cap.ts'

const an = { accountId: 'an', occurredOn: '2026-08-01', onceRule: 'citizen' } as const
const earned = { points: 4, lines: [] }

test('acts with points up to the limit earn, the next one earns nothing and says so', () => {
  const cap = dailyCap([{ accountId: 'an', occurredOn: '2026-08-01', count: 18 }])

  expect([1, 2, 3].map(() => cap.apply(an, 20, earned))).toEqual([
    earned,
    earned,
    { points: 0, lines: [{ kind: 'cap', limit: 20, alreadyCounted: 20 }] },
  ])
})

test.for([
  ['another person', { ...an, accountId: 'binh' }],
  ['another day', { ...an, occurredOn: '2026-08-02' }],
  ['a lesson', { ...an, onceRule: 'lesson' as const }],
] as const)('%s is outside the cap of this day', ([, act]) => {
  const cap = dailyCap([{ accountId: 'an', occurredOn: '2026-08-01', count: 20 }])

  expect(cap.apply(act, 20, earned)).toBe(earned)
})

test('an act worth nothing uses up no place', () => {
  const cap = dailyCap([{ accountId: 'an', occurredOn: '2026-08-01', count: 19 }])

  cap.apply(an, 20, { points: 0, lines: [] })

  expect(cap.apply(an, 20, earned)).toBe(earned)
})

test('a reversed act frees its place, a reversed lesson or one without points frees none', () => {
  const cap = dailyCap([{ accountId: 'an', occurredOn: '2026-08-01', count: 20 }])

  cap.release({ ...an, points: 0 })
  cap.release({ ...an, onceRule: 'lesson', points: 3 })
  expect(cap.apply(an, 20, earned).points).toBe(0)

  cap.release({ ...an, points: 4 })
  expect(cap.apply(an, 20, earned).points).toBe(4)
})

import { expect, test } from 'vitest'
import type { Membership } from '#server/domain/collectives/membership.ts'
import { findScoringLocked, isScoringLocked } from '#server/domain/collectives/scoring-lock.ts'

const summer = { startsOn: '2025-07-31', endsOn: '2025-09-13' }
const noon = (day: string) => new Date(`${day}T12:00:00+07:00`)
const scoring = (from: string, until?: string): Membership => ({
  ...{ accountId: 'an', collectiveId: 'to-1', position: 'member', isScoring: true },
  ...{ fromAt: noon(from), untilAt: until === undefined ? null : noon(until) },
})

test.each([
  ['2025-09-03', false],
  ['2025-09-04', true],
  ['2025-09-13', true],
  ['2025-09-14', false],
])('on %s nobody changes the scoring collective: %s', (day, locked) => {
  expect(isScoringLocked(summer, noon(day))).toBe(locked)
})

test.each([
  { what: 'a change in the last ten days', existing: [scoring('2025-01-01', '2025-09-05')], isLocked: true },
  { what: 'a change before them', existing: [scoring('2025-01-01', '2025-09-05')], at: '2025-09-03', isLocked: false },
  { what: 'a return after the campaign', existing: [scoring('2025-01-01')], from: '2025-09-14', isLocked: false },
  { what: 'a first collective from today on', existing: [], isLocked: false },
  { what: 'a first collective backdated', existing: [], from: '2025-08-20', isLocked: true },
  { what: 'one left before the campaign', existing: [scoring('2025-01-01', '2025-07-01')], isLocked: false },
])('$what is locked: $isLocked', ({ existing, at = '2025-09-05', from = at, isLocked }) => {
  const added = scoring(from)

  const found = findScoringLocked(existing, [added], { campaigns: [summer], now: noon(at) })

  expect(found).toBe(isLocked ? added : undefined)
})

test('a membership that does not score and a time without a campaign are not locked', () => {
  const beside = { ...scoring('2025-08-20'), isScoring: false }

  expect(findScoringLocked([], [beside], { campaigns: [summer], now: noon('2025-09-05') })).toBeUndefined()
  expect(findScoringLocked([], [scoring('2025-08-20')], { campaigns: [], now: noon('2025-09-05') })).toBeUndefined()
})

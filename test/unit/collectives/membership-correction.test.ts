import { expect, test } from 'vitest'
import type { Membership } from '#server/domain/collectives/membership.ts'
import { isBackdated, refuseCorrection, timesOf } from '#server/domain/collectives/membership-correction.ts'

const now = new Date('2026-09-08T09:00:00+07:00')
const at = (day: string) => new Date(`${day}T00:00:00+07:00`)
const running = [{ startsOn: '2026-07-31', endsOn: '2026-10-31' }]
const lastDays = [{ startsOn: '2026-07-31', endsOn: '2026-09-13' }]

const known: Membership = {
  ...{ accountId: 'a', collectiveId: 'home', position: 'member', isScoring: true },
  ...{ fromAt: at('2026-01-01'), untilAt: at('2026-06-01') },
}

function refused(wish: Partial<Membership>, given: Partial<Parameters<typeof refuseCorrection>[1]> = {}) {
  return refuseCorrection({ ...known, ...wish }, { before: known, others: [], running, now, ...given })?.code
}

test('a membership may have begun and ended on other days', () => {
  expect(refused({ fromAt: at('2025-12-01'), untilAt: at('2026-07-01') })).toBeUndefined()
})

test.each<[string, Partial<Membership>, string]>([
  ['ends before it begins', { untilAt: at('2025-12-31') }, 'correction_backwards'],
  ['begins tomorrow', { fromAt: at('2026-09-09'), untilAt: null }, 'correction_ahead'],
  ['ends tomorrow', { untilAt: at('2026-09-09') }, 'correction_ahead'],
  ['is as it was', {}, 'correction_changes_nothing'],
])('a correction that %s is refused', (_what, wish, code) => {
  expect(refused(wish)).toBe(code)
})

test('a person is in a collective once at a time, and in two if one of them does not score', () => {
  const beside = { ...known, fromAt: at('2026-06-01'), untilAt: null }
  const prolonged = { untilAt: at('2026-06-02') }

  expect(refused(prolonged, { others: [beside] })).toBe('correction_overlaps')
  expect(refused(prolonged, { others: [{ ...beside, collectiveId: 'other' }] })).toBe('correction_scores_twice')
  expect(refused(prolonged, { others: [{ ...beside, collectiveId: 'other', isScoring: false }] })).toBeUndefined()
})

test('in a campaign’s last ten days nothing is moved that it counts', () => {
  const touching = { untilAt: at('2026-08-01') }

  expect(refused(touching, { running: lastDays })).toBe('scoring_locked_now')
  expect(refused({ ...touching, isScoring: false }, { running: lastDays })).toBeUndefined()
  expect(refused({ fromAt: at('2025-12-01') }, { running: lastDays })).toBeUndefined()
})

test('nor is something that it counted made not to count', () => {
  const before = { ...known, untilAt: null }

  expect(refused({ untilAt: null, isScoring: false }, { before, running: lastDays })).toBe('scoring_locked_now')
})

test('days stand for their beginning and their end in the ward', () => {
  expect(timesOf({ fromOn: '2026-03-01', untilOn: '2026-03-31' }, undefined)).toEqual({
    fromAt: at('2026-03-01'),
    untilAt: at('2026-04-01'),
  })
  expect(timesOf({ fromOn: '2026-03-01', untilOn: null }, known)).toEqual({ fromAt: at('2026-03-01'), untilAt: null })
})

test('a day that stays the same keeps its moment', () => {
  const before = { fromAt: new Date('2026-03-01T14:23:00+07:00'), untilAt: new Date('2026-03-31T08:05:00+07:00') }

  expect(timesOf({ fromOn: '2026-03-01', untilOn: '2026-03-31' }, before)).toEqual(before)
})

test.each([
  ['2026-09-07T23:59:59.999+07:00', true],
  ['2026-09-08T00:00:00+07:00', false],
])('a membership that begins at %s is of the past: %s', (from, past) => {
  expect(isBackdated(new Date(from), now)).toBe(past)
})

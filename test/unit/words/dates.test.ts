import { expect, test } from 'vitest'
import { datesIn } from '#server/words/dates.ts'

const lateEvening = new Date('2025-08-05T17:30:00Z')

test('times are written as in the ward', () => {
  expect(datesIn('vi').moment(lateEvening)).toBe('00:30, 06/08/2025')
})

test('German days are written with points', () => {
  expect(datesIn('de').shortMoment(lateEvening)).toBe('00:30, 06.08.')
})

test('a calendar day is written as it stands', () => {
  expect(datesIn('en').day('2025-08-05')).toBe('05/08/2025')
})

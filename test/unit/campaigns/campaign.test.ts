import { expect, test } from 'vitest'
import { campaignStates } from '#server/domain/campaigns/contract.ts'
import { dayOfCampaign, isCampaignDay, isFrozen, nextState } from '#server/domain/campaigns/index.ts'

const summer = { startsOn: '2025-07-31', endsOn: '2025-09-13' }
const noon = (day: string) => new Date(`${day}T12:00:00+07:00`)

test('a campaign goes one step at a time and never back', () => {
  const allowed = campaignStates.flatMap((from) =>
    campaignStates.filter((to) => nextState(from, to).ok).map((to) => `${from} → ${to}`),
  )

  expect(allowed).toEqual(['draft → running', 'running → closed', 'closed → finalised'])
})

test.each([
  { what: 'without a freeze time', freezeAt: null, publishedAt: null, frozen: false },
  { what: 'before the freeze', freezeAt: noon('2025-09-02'), publishedAt: null, frozen: false },
  { what: 'at the freeze time itself', freezeAt: noon('2025-09-01'), publishedAt: null, frozen: true },
  { what: 'published later than now', freezeAt: noon('2025-08-31'), publishedAt: noon('2025-09-02'), frozen: true },
  { what: 'published', freezeAt: noon('2025-08-31'), publishedAt: noon('2025-09-01'), frozen: false },
])('$what boards are frozen: $frozen', ({ freezeAt, publishedAt, frozen }) => {
  expect(isFrozen({ freezeAt, publishedAt }, noon('2025-09-01'))).toBe(frozen)
})

test.each([
  ['2025-07-30', false],
  ['2025-07-31', true],
  ['2025-09-13', true],
  ['2025-09-14', false],
])('%s is a day of the campaign: %s', (day, counts) => {
  expect(isCampaignDay(summer, day)).toBe(counts)
})

test.each([
  ['2025-07-01T12:00:00+07:00', 0],
  ['2025-07-31T00:00:00+07:00', 1],
  ['2025-09-08T23:59:59+07:00', 40],
  ['2025-09-09T00:00:00+07:00', 41],
  ['2025-12-01T12:00:00+07:00', 45],
])('at %s it is day %i of 45', (at, day) => {
  expect(dayOfCampaign(summer, new Date(at))).toEqual({ day, of: 45 })
})

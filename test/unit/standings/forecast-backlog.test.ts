import { expect, test } from 'vitest'
import { forecastBacklog } from '#server/domain/standings/forecast-backlog.ts'

const now = new Date('2026-09-01T03:00:00Z')

test.each([
  { waiting: 0, received: 9, decided: 0, forecast: { outlook: 'clear' } },
  { waiting: 30, received: 30, decided: 60, forecast: { outlook: 'clear_on', day: '2026-09-04' } },
  { waiting: 31, received: 30, decided: 60, forecast: { outlook: 'clear_on', day: '2026-09-05' } },
  { waiting: 5, received: 12, decided: 12, forecast: { outlook: 'standing' } },
  { waiting: 5, received: 13, decided: 12, forecast: { outlook: 'growing', perDay: 1 } },
])('$waiting waiting, $received in and $decided out in three days', ({ forecast, ...figures }) => {
  expect(forecastBacklog({ ...figures, days: 3 }, now)).toEqual(forecast)
})

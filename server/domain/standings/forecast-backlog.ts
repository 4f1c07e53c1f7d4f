import { addDays, localDay } from '#server/platform/local-day.ts'

/*
 * Whether those who verify keep up: what is decided a day against what comes in, over the last days. A backlog that
 * shrinks is clear on a day; one that does not is said to grow, and nothing is promised.
 */

export type BacklogFigures = {
  waiting: number
  /** Acts that came in and acts that were decided in the last `days` days. */
  received: number
  decided: number
  days: number
}

export type BacklogForecast =
  | { outlook: 'clear' }
  | { outlook: 'clear_on'; day: string }
  | { outlook: 'standing' }
  | { outlook: 'growing'; perDay: number }

export function forecastBacklog({ waiting, received, decided, days }: BacklogFigures, now: Date): BacklogForecast {
  if (waiting === 0) return { outlook: 'clear' }
  const shrinksBy = decided - received
  if (shrinksBy > 0)
    return { outlook: 'clear_on', day: addDays(localDay(now), Math.ceil((waiting * days) / shrinksBy)) }
  if (shrinksBy === 0) return { outlook: 'standing' }

  return { outlook: 'growing', perDay: Math.ceil(-shrinksBy / days) }
}

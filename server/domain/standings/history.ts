import { addDays, daysBetween } from '#server/platform/local-day.ts'

/** Points of one subject on one local day of help. */
export type DayPoints = { subjectId: string; day: string; points: number }

/** How the points of some subjects grew, day by day: every series has one value for each of `days`. */
export type History = { days: string[]; series: { subjectId: string; points: number[] }[] }

/**
 * Running totals by the local day of the help. A reversal carries the day of the help it takes back, so the last value
 * of a series is the number shown on the board.
 */
export function cumulate(
  { from, until }: { from: string; until: string },
  subjectIds: readonly string[],
  dayPoints: readonly DayPoints[],
): History {
  const length = Math.max(daysBetween(from, until), 0) + 1
  const days = Array.from({ length }, (_, index) => addDays(from, index))
  const byDay = new Map<string, number>()
  for (const { subjectId, day, points } of dayPoints) {
    // Help on a day outside the span still belongs to the total, so it is counted at the nearest end.
    const shown = day < from ? from : day > until ? until : day
    const key = `${subjectId} ${shown}`
    byDay.set(key, (byDay.get(key) ?? 0) + points)
  }
  return { days, series: subjectIds.map((subjectId) => ({ subjectId, points: runningTotals(subjectId, days, byDay) })) }
}

function runningTotals(subjectId: string, days: readonly string[], byDay: ReadonlyMap<string, number>): number[] {
  let sum = 0
  return days.map((day) => {
    sum += byDay.get(`${subjectId} ${day}`) ?? 0
    return sum
  })
}

const UTC_OFFSET_HOURS = 7
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** The ward's calendar day (`YYYY-MM-DD`) at an instant. Vietnam has had no daylight saving since 1975, so +07:00 is exact. */
export function localDay(at: Date): string {
  return new Date(at.getTime() + UTC_OFFSET_HOURS * HOUR).toISOString().slice(0, 10)
}

/** The instant at which a ward's calendar day begins. */
export function startOfLocalDay(day: string): Date {
  return new Date(`${day}T00:00:00+07:00`)
}

/** The day `count` days after `day` (before it when negative). */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10)
}

/** Whole days from one calendar day to another; negative when `until` is earlier. */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)
}

import type { Locale } from '#server/domain/identity/contract.ts'

/**
 * Days and times of the ward (Asia/Ho_Chi_Minh, +07:00 all year), written out by hand.
 * `Intl` is not used here: Node and the reader's browser carry different versions of its data ("lúc", narrow
 * spaces), and a page that differs by one space is thrown away and rendered again when React takes it over.
 */
export type Dates = {
  /** 05/08/2025 */
  day(at: Date | string): string
  /** 05/08 */
  shortDay(at: Date | string): string
  /** 14:05 */
  time(at: Date): string
  /** 14:05:59, for what lasts a minute */
  exactTime(at: Date): string
  /** 14:05, 05/08/2025 */
  moment(at: Date): string
  /** 14:05, 05/08 */
  shortMoment(at: Date): string
}

/** The ways to write days and times in one language. A `YYYY-MM-DD` text is a calendar day as it stands. */
export function datesIn(locale: Locale): Dates {
  const dot = locale === 'de'
  const day = (at: Date | string) => {
    const { year, month, date } = parts(at)
    return dot ? `${date}.${month}.${year}` : `${date}/${month}/${year}`
  }
  const shortDay = (at: Date | string) => {
    const { month, date } = parts(at)
    return dot ? `${date}.${month}.` : `${date}/${month}`
  }
  const time = (at: Date) => parts(at).time

  return {
    day,
    shortDay,
    time,
    exactTime: (at) => parts(at).exactTime,
    moment: (at) => `${time(at)}, ${day(at)}`,
    shortMoment: (at) => `${time(at)}, ${shortDay(at)}`,
  }
}

const UTC_OFFSET = 7 * 3_600_000

function parts(at: Date | string) {
  const text = typeof at === 'string' ? at : new Date(at.getTime() + UTC_OFFSET).toISOString()
  return {
    year: text.slice(0, 4),
    month: text.slice(5, 7),
    date: text.slice(8, 10),
    time: text.slice(11, 16),
    exactTime: text.slice(11, 19),
  }
}

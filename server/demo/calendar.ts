import { addDays, daysBetween, localDay, startOfLocalDay } from '#server/platform/local-day.ts'
import source from './data/cua-nam-campaign.json' with { type: 'json' }

/** On the first load all days are moved as a whole so that today is this day of the campaign. */
export const TODAY_IS_DAY = 40

export type DemoCalendar = {
  startsOn: string
  endsOn: string
  /** How far the campaign's days were moved from those of 2025. */
  shiftedDays: number
  freezeAt: Date
  cutOffAt: Date
  /** The calendar day of a day of the campaign, 1 being the first. */
  day(number: number): string
  /** An instant of a day of the campaign, in the ward's time. */
  at(number: number, hour: number, minute?: number): Date
}

/** The campaign's days seen from today. Acts are received until 48 hours after the last day; then comes the cut-off. */
export function demoCalendar(now: Date): DemoCalendar {
  const { launched_on, days } = source.campaign
  const startsOn = addDays(localDay(now), 1 - TODAY_IS_DAY)
  const day = (number: number) => addDays(startsOn, number - 1)
  const at = (number: number, hour: number, minute = 0) =>
    new Date(startOfLocalDay(day(number)).getTime() + (hour * 60 + minute) * 60_000)
  return {
    startsOn,
    endsOn: day(days),
    shiftedDays: daysBetween(launched_on, startsOn),
    freezeAt: at(days - 1, 18),
    cutOffAt: at(days + 3, 0),
    day,
    at,
  }
}

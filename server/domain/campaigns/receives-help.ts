import { addDays, startOfLocalDay } from '#server/platform/local-day.ts'
import type { Campaign } from './campaign.ts'

/*
 * Help is given on the campaign's days and received a little longer: closing a campaign does not cut off who has helped
 * on its last evening and has no network until the morning.
 */

const HOUR = 3_600_000

/** The last moment at which acts are received, counted from the end of the last day of help. */
export function receivedUntil({ endsOn, deadlines }: Pick<Campaign, 'endsOn' | 'deadlines'>): Date {
  return new Date(startOfLocalDay(addDays(endsOn, 1)).getTime() + deadlines.receiveHoursAfterEnd * HOUR)
}

/** Whether acts are received at a moment. */
export function receivesHelp(campaign: Pick<Campaign, 'state' | 'endsOn' | 'deadlines'>, now: Date): boolean {
  const isOpen = campaign.state === 'running' || campaign.state === 'closed'
  return isOpen && now <= receivedUntil(campaign)
}

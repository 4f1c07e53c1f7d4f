import { type Campaign, receivedUntil, receivesHelp } from '#server/domain/campaigns/index.ts'
import { reminderHours } from './contract.ts'

/*
 * An act that was given back can be corrected as long as acts are received. Its author is reminded after two days, and once more on the last one.
 */

const HOUR = 3_600_000

export type Reminder = { kind: 'correction_waiting' | 'correction_due'; until: Date; returnedBefore: Date }

/** The reminder for which it is time now; undefined once it is too late to correct anything. */
export function reminderAt(
  campaign: Pick<Campaign, 'state' | 'endsOn' | 'deadlines'>,
  now: Date,
): Reminder | undefined {
  if (!receivesHelp(campaign, now)) return undefined

  const until = receivedUntil(campaign)
  const left = until.getTime() - now.getTime()
  return left <= reminderHours.due * HOUR
    ? { kind: 'correction_due', until, returnedBefore: now }
    : { kind: 'correction_waiting', until, returnedBefore: new Date(now.getTime() - reminderHours.waiting * HOUR) }
}

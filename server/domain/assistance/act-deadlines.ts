import { type Campaign, receivedUntil } from '#server/domain/campaigns/index.ts'
import type { ActState } from './contract.ts'

/*
 * Nobody waits for ever, and nothing runs out in silence. A verifier has some days for an act; then it is everybody's;
 * then two people of the office decide it, and it is never dropped or accepted by itself. A returned act is mended while
 * the campaign still receives help, or as long after its return as fresh help may be recorded. A rejection may be
 * appealed against for some days.
 */

type Timed = Pick<Campaign, 'endsOn' | 'deadlines'>

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Until when an act that waits is dealt to one verifier at a time. */
export function verifyUntil(waitingSince: Date, { deadlines }: Pick<Timed, 'deadlines'>): Date {
  return new Date(waitingSince.getTime() + deadlines.verifyWithinDays * DAY)
}

/** Acts that have waited since before this moment are overdue at another. */
export function overdueBefore(now: Date, { deadlines }: Pick<Timed, 'deadlines'>): Date {
  return new Date(now.getTime() - deadlines.verifyWithinDays * DAY)
}

/** From when an act that still waits is the office's to decide. */
export function leftOverFrom(waitingSince: Date, { deadlines }: Pick<Timed, 'deadlines'>): Date {
  return new Date(verifyUntil(waitingSince, { deadlines }).getTime() + deadlines.dealToAllDays * DAY)
}

/** Until when an act may be edited: longer where it was returned to be mended. */
export function editUntil(returnedAt: Date | null | undefined, campaign: Timed): Date {
  const received = receivedUntil(campaign)
  if (!returnedAt) return received

  const fresh = returnedAt.getTime() + campaign.deadlines.recordWithinHours * HOUR
  return new Date(Math.max(fresh, received.getTime()))
}

/** Until when a rejection may be appealed against. */
export function appealUntil(rejectedAt: Date, { deadlines }: Pick<Timed, 'deadlines'>): Date {
  return new Date(rejectedAt.getTime() + deadlines.appealWithinDays * DAY)
}

/** When an act was returned that waits to be mended; null for any other. */
export function returnedAt(act: { state: ActState; decidedAt: Date | null }): Date | null {
  return act.state === 'returned' ? act.decidedAt : null
}

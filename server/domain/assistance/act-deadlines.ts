import { type Campaign, receivedUntil } from '#server/domain/campaigns/index.ts'
import type { ActState } from './contract.ts'

/*
 * Nobody waits for ever, and nothing runs out in silence. A returned act is mended while the campaign still receives
 * help, or as long after its return as fresh help may be recorded.
 */

type Timed = Pick<Campaign, 'endsOn' | 'deadlines'>

const HOUR = 3_600_000

/** Until when a returned act may be mended. */
export function mendUntil(returnedAt: Date, campaign: Timed): Date {
  const fresh = returnedAt.getTime() + campaign.deadlines.recordWithinHours * HOUR
  return new Date(Math.max(fresh, receivedUntil(campaign).getTime()))
}

/** When an act was returned that waits to be mended; null for any other. */
export function returnedAt(act: { state: ActState; decidedAt: Date | null }): Date | null {
  return act.state === 'returned' ? act.decidedAt : null
}

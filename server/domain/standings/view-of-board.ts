import type { Campaign } from '#server/domain/campaigns/index.ts'
import { isFrozen } from '#server/domain/campaigns/index.ts'
import type { BalanceView } from '#server/domain/scoring/contract.ts'
import { addDays, localDay, startOfLocalDay } from '#server/platform/local-day.ts'

/** Which figures a reader sees, and as of when people and days are counted. */
export type BoardView = { view: BalanceView; asOf: Date; lastDay: string }

/**
 * From the freeze until publication outsiders see the board as it stood: its figures (the public balances), its
 * members and its "last seven days". After the end of a campaign its boards no longer move with the calendar.
 */
export function viewOfBoard(campaign: Campaign, view: BalanceView, now: Date): BoardView {
  const end = startOfLocalDay(addDays(campaign.endsOn, 1))
  const stoodAt = view === 'public' && campaign.freezeAt !== null && isFrozen(campaign, now) ? campaign.freezeAt : now
  const asOf = new Date(Math.min(stoodAt.getTime(), end.getTime()))
  return { view, asOf, lastDay: localDay(new Date(asOf.getTime() - 1)) }
}

/** What the notice above a board says. */
export type Standing = { isFrozen: boolean; frozenAt: Date | null; isFinal: boolean }

/** Whether a campaign's boards stand still for outsiders, and whether their result is published. */
export function standingOf(campaign: Campaign, now: Date): Standing {
  return { isFrozen: isFrozen(campaign, now), frozenAt: campaign.freezeAt, isFinal: campaign.publishedAt !== null }
}

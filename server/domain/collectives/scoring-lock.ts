import { addDays, localDay, startOfLocalDay } from '#server/platform/local-day.ts'
import type { Membership } from './membership.ts'

/*
 * The scoring collective of a person is not changed in a campaign's last ten days, so that nobody is moved to where
 * points are wanted. Who has not scored in the campaign yet may still join, from the day it is written down.
 */

/** First and last day of a campaign, both included (`YYYY-MM-DD` in the ward). */
export type Period = { startsOn: string; endsOn: string }

const LOCKED_DAYS = 10

export function isScoringLocked({ startsOn, endsOn }: Period, now: Date): boolean {
  const day = localDay(now)
  return startsOn <= day && day <= endsOn && day > addDays(endsOn, -LOCKED_DAYS)
}

/** The first of the new memberships that would move points in a running campaign whose scoring is locked. */
export function findScoringLocked(
  existing: readonly Membership[],
  added: readonly Membership[],
  { campaigns, now }: { campaigns: readonly Period[]; now: Date },
): Membership | undefined {
  const locked = campaigns.filter((campaign) => isScoringLocked(campaign, now))
  return added.find((membership) => {
    if (!membership.isScoring) return false
    const earlier = existing.filter(({ accountId, isScoring }) => isScoring && accountId === membership.accountId)
    const isBackdated = localDay(membership.fromAt) < localDay(now)
    return locked.some(
      (campaign) => touches(membership, campaign) && (isBackdated || earlier.some((one) => touches(one, campaign))),
    )
  })
}

/** Whether a time in a collective lies at least partly in a campaign's days. */
export function touches(
  { fromAt, untilAt }: Pick<Membership, 'fromAt' | 'untilAt'>,
  { startsOn, endsOn }: Period,
): boolean {
  return fromAt < startOfLocalDay(addDays(endsOn, 1)) && (untilAt === null || untilAt > startOfLocalDay(startsOn))
}

import { addDays, localDay, startOfLocalDay } from '#server/platform/local-day.ts'
import type { MembershipPeriod } from './contract.ts'
import { findSecondScoring, type Membership, overlaps } from './membership.ts'
import { isScoringLocked, type Period, touches } from './scoring-lock.ts'

/*
 * What a membership was is changed by two people alone, and the change log shows it. Points that were given stay with
 * the collective they were given to: the ledger is never rewritten. In a campaign's last ten days nothing that it counts
 * as scoring is moved. A person scores for one collective at a time and is in a collective once.
 */

export type CorrectionRefusal =
  | { code: 'correction_backwards' }
  | { code: 'correction_ahead' }
  | { code: 'correction_changes_nothing' }
  | { code: 'correction_overlaps' }
  | { code: 'correction_scores_twice' }
  | { code: 'scoring_locked_now' }

const periodFacts = ['collectiveId', 'position', 'isScoring', 'fromAt', 'untilAt'] as const

type Wish = Omit<Membership, 'accountId'>

/** Why a membership may not read as wished; `before` is how it reads, `others` are the person's other memberships. */
export function refuseCorrection(
  wish: Membership,
  {
    before,
    others,
    running,
    now,
  }: { before: Membership | undefined; others: readonly Membership[]; running: readonly Period[]; now: Date },
): CorrectionRefusal | undefined {
  if (wish.untilAt !== null && wish.untilAt <= wish.fromAt) return { code: 'correction_backwards' }
  if (wish.fromAt > now || (wish.untilAt !== null && wish.untilAt > now)) return { code: 'correction_ahead' }
  if (before && isSamePeriod(periodOf(wish), periodOf(before))) return { code: 'correction_changes_nothing' }
  if (others.some((other) => other.collectiveId === wish.collectiveId && overlaps(other, wish))) {
    return { code: 'correction_overlaps' }
  }
  if (findSecondScoring(others, [wish])) return { code: 'correction_scores_twice' }

  const scoring = [wish, before].filter((one) => one?.isScoring)
  const locked = running.filter((campaign) => isScoringLocked(campaign, now))
  const isLocked = locked.some((campaign) => scoring.some((one) => one && touches(one, campaign)))
  return isLocked ? { code: 'scoring_locked_now' } : undefined
}

/** A membership as it is kept beside its correction. */
export function periodOf({ collectiveId, position, isScoring, fromAt, untilAt }: Wish): MembershipPeriod {
  return { collectiveId, position, isScoring, fromAt: fromAt.toISOString(), untilAt: untilAt?.toISOString() ?? null }
}

export function isSamePeriod(one: MembershipPeriod, other: MembershipPeriod): boolean {
  return periodFacts.every((fact) => one[fact] === other[fact])
}

/** Whether a membership that begins then would be of the past: before the ward's own day. */
export function isBackdated(fromAt: Date, now: Date): boolean {
  return fromAt < startOfLocalDay(localDay(now))
}

/** Days as people write them, both included; a day that stays the same keeps the moment it stood for. */
export type WishedDays = { fromOn: string; untilOn: string | null }

/** The times that wished days stand for: from the first one's beginning to the last one's end. */
export function timesOf(
  { fromOn, untilOn }: WishedDays,
  before: Pick<Membership, 'fromAt' | 'untilAt'> | undefined,
): Pick<Membership, 'fromAt' | 'untilAt'> {
  const fromAt = before && daysOf(before).fromOn === fromOn ? before.fromAt : startOfLocalDay(fromOn)
  if (untilOn === null) return { fromAt, untilAt: null }
  const isSameDay = before?.untilAt && daysOf(before).untilOn === untilOn
  return { fromAt, untilAt: isSameDay ? before.untilAt : startOfLocalDay(addDays(untilOn, 1)) }
}

/** The days that a membership's times stand for. */
export function daysOf({ fromAt, untilAt }: Pick<Membership, 'fromAt' | 'untilAt'>): WishedDays {
  return { fromOn: localDay(fromAt), untilOn: untilAt && localDay(new Date(untilAt.getTime() - 1)) }
}

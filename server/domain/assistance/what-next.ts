import type { Campaign } from '#server/domain/campaigns/index.ts'
import { appealUntil, editUntil, leftOverFrom, verifyUntil } from './act-deadlines.ts'
import type { ActState, WaitingStage } from './contract.ts'

/*
 * What happens next with an act, and until when: told to its author in words, so that nobody has to know the rules to
 * know what they can still do.
 */

export type NextStep =
  /** A verifier decides it until then; after that it is dealt to all, and from `until` on the office's. */
  | { kind: WaitingStage; until: Date }
  | { kind: 'mend' | 'mend_over'; until: Date }
  | { kind: 'appeal' | 'appeal_over'; until: Date }
  | { kind: 'appeal_decided' }

type Act = { state: ActState; waitingSince: Date; decidedAt: Date | null }
type Circumstances = { campaign: Pick<Campaign, 'state' | 'endsOn' | 'deadlines'>; hasAppeal: boolean; now: Date }

/** The next step of an act, or undefined where nothing is left to do. */
export function whatNext(
  { state, waitingSince, decidedAt }: Act,
  { campaign, hasAppeal, now }: Circumstances,
): NextStep | undefined {
  if (campaign.state === 'finalised') return undefined
  if (state === 'waiting') return waitingStep(waitingSince, campaign, now)
  if (state === 'rejected' && hasAppeal) return { kind: 'appeal_decided' }
  if (state === 'rejected' && decidedAt) {
    const until = appealUntil(decidedAt, campaign)
    return { kind: now > until ? 'appeal_over' : 'appeal', until }
  }
  if (state !== 'returned') return undefined

  const until = editUntil(decidedAt, campaign)
  return { kind: now > until ? 'mend_over' : 'mend', until }
}

/** How long an act has waited, as the rules see it; `until` is the end of that stage, or when the last one began. */
export function waitingStep(
  waitingSince: Date,
  campaign: Pick<Campaign, 'deadlines'>,
  now: Date,
): { kind: WaitingStage; until: Date } {
  const dueAt = verifyUntil(waitingSince, campaign)
  const officeAt = leftOverFrom(waitingSince, campaign)
  if (now <= dueAt) return { kind: 'in_time', until: dueAt }
  return now <= officeAt ? { kind: 'overdue', until: officeAt } : { kind: 'left_over', until: officeAt }
}

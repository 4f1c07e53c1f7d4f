import type { Campaign } from '#server/domain/campaigns/index.ts'
import { type Actor, isReadOnly } from '#server/domain/identity/index.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { appealUntil } from './act-deadlines.ts'
import { isOwnAct } from './can-change.ts'
import type { ActState } from './contract.ts'

/*
 * Whoever is refused may ask once for a second look, within the campaign's days, with a reason and perhaps new
 * evidence. Somebody else looks: nobody who has judged the act before, and nobody tied to its author. What they decide
 * is an ordinary verdict, and a rejection upheld is final.
 */

export type AppealRefusal =
  | { code: 'not_found' }
  | { code: 'read_only_role' }
  | { code: 'not_the_author' }
  | { code: 'campaign_finalised' }
  | { code: 'appealed_already' }
  | { code: 'not_rejected' }
  | { code: 'appeal_window_closed'; closedAt: Date }

export type AppealCircumstances = {
  campaign: Pick<Campaign, 'state' | 'endsOn' | 'deadlines'>
  /** The verdict by which the act is rejected, if it is. */
  rejection: { decidedAt: Date } | undefined
  hasAppeal: boolean
  now: Date
}

/** Whether a person may appeal against an act's rejection now, and until when. */
export function canAppeal(
  act: { authorId: string; keyedById: string; state: ActState },
  actor: Actor,
  { campaign, rejection, hasAppeal, now }: AppealCircumstances,
): Result<{ until: Date }, AppealRefusal> {
  if (!isOwnAct(act, actor)) return refuse({ code: 'not_found' })
  if (isReadOnly(actor)) return refuse({ code: 'read_only_role' })
  if (actor.accountId !== act.authorId) return refuse({ code: 'not_the_author' })
  if (campaign.state === 'finalised') return refuse({ code: 'campaign_finalised' })
  if (hasAppeal) return refuse({ code: 'appealed_already' })
  if (act.state !== 'rejected' || !rejection) return refuse({ code: 'not_rejected' })

  const until = appealUntil(rejection.decidedAt, campaign)
  return now > until ? refuse({ code: 'appeal_window_closed', closedAt: until }) : grant({ until })
}

import { findCampaignById } from '#server/domain/campaigns/index.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { hasRole } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { type QueueAct, readActs } from './queue-act.ts'
import { findActPlace } from './queue-act-queries.ts'
import { judgeReversal } from './reverse-verdict.ts'
import type { ReversalRefusal } from './verdict.ts'

/** An act with whether this person may take its acceptance back, and if not, why. For the office alone. */
export async function readReversal(
  { db, clock }: Resources,
  actor: Actor,
  assistanceId: string,
): Promise<Result<{ act: QueueAct; refusal: ReversalRefusal | undefined }, { code: 'not_found' }>> {
  const place = await findActPlace(db, actor.wardId, assistanceId)
  if (!place || !hasRole(actor, 'office', place.campaignId)) return refuse({ code: 'not_found' })

  const campaign = await findCampaignById(db, place.campaignId)
  const now = clock.now()
  const [act] = campaign ? await readActs(db, { wardId: actor.wardId, campaign, actIds: [assistanceId], now }) : []
  if (!act) return refuse({ code: 'not_found' })
  const judged = await judgeReversal(db, actor, place, now)
  return grant({ act, refusal: judged.ok ? undefined : judged.error })
}

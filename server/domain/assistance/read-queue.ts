import { type Campaign, findCampaignBySlug, findCurrentCampaign } from '#server/domain/campaigns/index.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { overdueBefore } from './act-deadlines.ts'
import { type DealRefusal, dealActs } from './deal-acts.ts'
import { minutesLeft, paceOf } from './pace.ts'
import { type QueueAct, readActs } from './queue-act.ts'
import { countQueue, listLastDecisions, type QueueCounts } from './queue-queries.ts'

export type QueueInput = {
  /** The campaign; the ward's current one where none is named. */
  slug?: string | undefined
  count: number
  random: () => number
}

/** A verifier's hand, and what else waits. `left` is what this person may still decide. */
export type Queue = {
  campaign: Pick<Campaign, 'id' | 'slug' | 'names' | 'state'>
  acts: readonly QueueAct[]
  counts: QueueCounts & { left: number }
  minutesLeft: number | undefined
}

const PACE_OF = 100

/** Deals a verifier what they are short of and reads their hand with everything a decision needs. */
export async function readQueue(
  resources: Resources,
  actor: Actor,
  { slug, count, random }: QueueInput,
): Promise<Result<Queue, DealRefusal | { code: 'not_found' }>> {
  const { db, clock } = resources
  const campaign = slug ? await findCampaignBySlug(db, slug) : await findCurrentCampaign(db, actor.wardId)
  if (!campaign || campaign.wardId !== actor.wardId) return refuse({ code: 'not_found' })

  const dealt = await dealActs(resources, actor, { campaignId: campaign.id, count, random })
  if (!dealt.ok) return dealt
  const now = clock.now()
  const acts = await readActs(db, { wardId: actor.wardId, campaign, actIds: dealt.value, now })
  const asked = { verifierId: actor.accountId, campaignId: campaign.id, now }
  const counts = await countQueue(db, { ...asked, overdueBefore: overdueBefore(now, campaign) })
  const left = counts.waiting - counts.own - counts.tied - counts.judged - counts.withOthers
  const pace = paceOf(await listLastDecisions(db, actor.accountId, PACE_OF))

  const { id, names, state } = campaign
  return grant({
    campaign: { id, slug: campaign.slug, names, state },
    acts,
    counts: { ...counts, left },
    minutesLeft: minutesLeft(left, pace),
  })
}

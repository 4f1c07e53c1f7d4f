import { findCurrentCampaign } from '#server/domain/campaigns/index.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { findCampaignOffer } from './campaign-offer.ts'

/** What the form for recording offers, with a fresh id for the act; undefined where no campaign takes help. */
export async function readRecordForm({ db, clock, ids }: Pick<Resources, 'db' | 'clock' | 'ids'>, actor: Actor) {
  const current = await findCurrentCampaign(db, actor.wardId)
  if (current?.state !== 'running') return undefined

  const offer = await findCampaignOffer(db, current.id)
  return offer && { ...offer, id: ids.next(), now: clock.now() }
}

export type RecordForm = NonNullable<Awaited<ReturnType<typeof readRecordForm>>>

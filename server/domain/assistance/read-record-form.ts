import { findCurrentCampaign, receivesHelp } from '#server/domain/campaigns/index.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { findCampaignOffer } from './campaign-offer.ts'

/** What the form for recording offers, with a fresh id for the act; undefined where no campaign takes help. */
export async function readRecordForm({ db, clock, ids }: Pick<Resources, 'db' | 'clock' | 'ids'>, actor: Actor) {
  const current = await findCurrentCampaign(db, actor.wardId)
  if (!current || !receivesHelp(current, clock.now())) return undefined

  const form = await readEditForm({ db, clock }, current.id)
  return form && { ...form, id: ids.next() }
}

/** What the form offers for an act of a campaign that is there already. */
export async function readEditForm({ db, clock }: Pick<Resources, 'db' | 'clock'>, campaignId: string) {
  const offer = await findCampaignOffer(db, campaignId)
  return offer && { ...offer, now: clock.now() }
}

export type RecordForm = NonNullable<Awaited<ReturnType<typeof readRecordForm>>>

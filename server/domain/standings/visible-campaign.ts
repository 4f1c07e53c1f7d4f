import type { Connection } from '#db/client.ts'
import { type Campaign, findCampaignBySlug } from '#server/domain/campaigns/index.ts'
import { type Actor, seesRestricted } from '#server/domain/identity/index.ts'

/** The campaign of an address; one that is still a draft exists for office and auditor alone. */
export async function findVisibleCampaign(
  db: Connection,
  actor: Actor | undefined,
  slug: string,
): Promise<Campaign | undefined> {
  const campaign = await findCampaignBySlug(db, slug)
  const isHidden = campaign?.state === 'draft' && !seesRestricted(actor, campaign.id)
  return isHidden ? undefined : campaign
}

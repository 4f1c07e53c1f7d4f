import type { Connection } from '#db/client.ts'
import { type Actor, seesRestricted } from '#server/domain/identity/index.ts'
import type { Campaign } from './campaign.ts'
import { findCampaignBySlug, listCampaignsAfter } from './queries.ts'

/** The campaign of an address; one that is still a draft exists for office and auditor alone. */
export async function findVisibleCampaign(
  db: Connection,
  actor: Actor | undefined,
  slug: string,
): Promise<Campaign | undefined> {
  const campaign = await findCampaignBySlug(db, slug)
  const isHidden = campaign?.state === 'draft' && !seesRestricted(actor, campaign)
  return isHidden ? undefined : campaign
}

export type CampaignsWish = { limit: number; after?: CampaignCursor | undefined }
/** The last campaign that was shown. */
export type CampaignCursor = { startsOn: string; id: string }

/** The campaigns that a reader may know of, newest first, and where the next ones begin. */
export async function listVisibleCampaigns(
  db: Connection,
  actor: Actor | undefined,
  { limit, after }: CampaignsWish,
): Promise<{ campaigns: Campaign[]; next: CampaignCursor | undefined }> {
  const found = await listCampaignsAfter(db, { drafts: draftsOf(actor), limit: limit + 1, after })
  const campaigns = found.slice(0, limit)
  return { campaigns, next: found.length > limit ? campaigns.at(-1) : undefined }
}

/** The ward and the campaigns whose drafts a reader sees. */
function draftsOf(actor: Actor | undefined): { wardId: string | undefined; campaignIds: string[] } {
  const grants = actor?.grants.filter(({ role }) => role === 'office' || role === 'auditor') ?? []
  return {
    wardId: grants.some(({ campaignId }) => campaignId === null) ? actor?.wardId : undefined,
    campaignIds: grants.flatMap(({ campaignId }) => campaignId ?? []),
  }
}

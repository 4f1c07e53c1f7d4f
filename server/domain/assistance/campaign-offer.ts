import type { Connection } from '#db/client.ts'
import {
  findCampaignById,
  listLessons,
  listModels,
  listServices,
  listStations,
} from '#server/domain/campaigns/index.ts'

/** A campaign with everything an act may choose of it, or undefined where there is no such campaign. */
export async function findCampaignOffer(conn: Connection, campaignId: string) {
  const campaign = await findCampaignById(conn, campaignId)
  if (!campaign) return undefined

  const [services, models, stations, lessons] = await Promise.all([
    listServices(conn, campaignId),
    listModels(conn, campaignId),
    listStations(conn, campaignId),
    listLessons(conn, campaignId),
  ])
  return { campaign, services, models, stations, lessons }
}

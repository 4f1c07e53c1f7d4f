import { grant, type Result, refuse } from '#server/platform/result.ts'
import { editUntil } from './act-deadlines.ts'
import type { CampaignOffer } from './assistance.ts'

export type CampaignRefusal =
  | { code: 'campaign_not_running' }
  | { code: 'campaign_closed' }
  | { code: 'recording_closed'; closedAt: Date }

/** Whether a campaign still takes help, or what proves or mends it; `returnedAt` is that of a returned act. */
export function judgeCampaign({
  campaign,
  now,
  returnedAt,
}: {
  campaign: CampaignOffer['campaign']
  now: Date
  returnedAt?: Date | null | undefined
}): Result<true, CampaignRefusal> {
  if (campaign.state === 'draft') return refuse({ code: 'campaign_not_running' })
  if (campaign.state === 'finalised') return refuse({ code: 'campaign_closed' })

  const closedAt = editUntil(returnedAt, campaign)
  return now > closedAt ? refuse({ code: 'recording_closed', closedAt }) : grant(true)
}

import type { z } from 'zod'
import type { Campaign } from '#server/domain/campaigns/index.ts'
import type { campaignSchema } from './campaign-schemas.ts'

/** A campaign as it is answered. */
export function campaignView(campaign: Campaign): z.input<typeof campaignSchema> {
  const { id, slug, names, state, startsOn, endsOn, cutOffAt, freezeAt, publishedAt, officialMeasure, isDemo } =
    campaign
  return {
    ...{ id, slug, names, state, startsOn, endsOn, officialMeasure, isDemo },
    cutOffAt: cutOffAt.toISOString(),
    freezeAt: freezeAt?.toISOString() ?? null,
    publishedAt: publishedAt?.toISOString() ?? null,
  }
}

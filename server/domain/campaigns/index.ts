import type { Actor } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { advanceCampaign } from './advance-campaign.ts'
import type { Campaign } from './campaign.ts'
import type { ChangeCursor } from './change-log.ts'
import type { CampaignState } from './contract.ts'
import { createCampaign } from './create-campaign.ts'
import { listIndicators } from './indicator-queries.ts'
import { listRoleReaches } from './list-role-reaches.ts'
import {
  findCampaignById,
  findCampaignBySlug,
  findCurrentCampaign,
  listCampaigns,
  listLessons,
  listModels,
  listServices,
  listStations,
} from './queries.ts'
import { readChangeLog } from './read-change-log.ts'
import { receivesHelp } from './receives-help.ts'
import type { CampaignDefinition } from './schema.ts'
import { type CampaignsWish, findVisibleCampaign, listVisibleCampaigns } from './visible-campaign.ts'

export {
  type Campaign,
  dayOfCampaign,
  isCampaignDay,
  isFrozen,
  type Names,
  nextState,
} from './campaign.ts'
export type { Change, ChangeCursor } from './change-log.ts'
export { type Indicator, type IndicatorReading, listIndicators } from './indicator-queries.ts'
export {
  type CampaignModel,
  type CampaignService,
  findCampaignById,
  findCampaignBySlug,
  findCurrentCampaign,
  type Lesson,
  listLessons,
  listModels,
  listServices,
  listStations,
  type Station,
} from './queries.ts'
export type { ChangeLog } from './read-change-log.ts'
export { receivedUntil, receivesHelp } from './receives-help.ts'
export type { CampaignDefinition } from './schema.ts'
export { holdCampaigns, updateCampaignPublished } from './store.ts'
export { type CampaignCursor, findVisibleCampaign } from './visible-campaign.ts'

/** What routes, command line and demo do with campaigns. */
export function campaignsContext(resources: Resources) {
  const { db, clock } = resources
  return {
    createCampaign: (actor: Actor | null, definition: CampaignDefinition) =>
      createCampaign(resources, actor, definition),
    advanceCampaign: (actor: Actor | null, input: { campaignId: string; to: CampaignState }) =>
      advanceCampaign(resources, actor, input),
    /** Whether acts can be recorded now. */
    receivesHelp: (campaign: Campaign) => receivesHelp(campaign, clock.now()),
    findCampaignById: (id: string) => findCampaignById(db, id),
    findCampaignBySlug: (slug: string) => findCampaignBySlug(db, slug),
    /** The campaign of an address, where this reader may know of it. */
    findVisibleCampaign: (actor: Actor | undefined, slug: string) => findVisibleCampaign(db, actor, slug),
    /** The campaigns that this reader may know of, newest first, page by page. */
    listVisibleCampaigns: (actor: Actor | undefined, wish: CampaignsWish) => listVisibleCampaigns(db, actor, wish),
    findCurrentCampaign: (wardId?: string) => findCurrentCampaign(db, wardId),
    listCampaigns: (wardId?: string) => listCampaigns(db, wardId),
    readChangeLog: (actor: Actor | undefined, wish: { slug: string; before: ChangeCursor | undefined }) =>
      readChangeLog(resources, actor, wish),
    listRoleReaches: (actor: Actor, accountId: string) => listRoleReaches(resources, actor, accountId),
    listServices: (campaignId: string) => listServices(db, campaignId),
    listModels: (campaignId: string) => listModels(db, campaignId),
    listStations: (campaignId: string) => listStations(db, campaignId),
    listLessons: (campaignId: string) => listLessons(db, campaignId),
    listIndicators: (campaignId: string) => listIndicators(db, campaignId),
  }
}

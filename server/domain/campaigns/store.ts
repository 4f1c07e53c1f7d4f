import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { campaigns, indicatorReadings, indicators, lessons, models, services, stations } from '#db/schema/index.ts'
import type { CampaignState } from './contract.ts'

/** The rows of one campaign, parents before what points at them. */
export type CampaignRows = {
  campaign: typeof campaigns.$inferInsert
  services: (typeof services.$inferInsert)[]
  models: (typeof models.$inferInsert)[]
  stations: (typeof stations.$inferInsert)[]
  lessons: (typeof lessons.$inferInsert)[]
  indicators: (typeof indicators.$inferInsert)[]
  readings: (typeof indicatorReadings.$inferInsert)[]
}

/** Writes a campaign, or nothing where its address is taken; answers whether it was written. */
export async function insertCampaign(tx: Transaction, rows: CampaignRows): Promise<boolean> {
  const inserted = await tx
    .insert(campaigns)
    .values(rows.campaign)
    .onConflictDoNothing()
    .returning({ id: campaigns.id })
  if (inserted.length === 0) return false

  if (rows.services.length > 0) await tx.insert(services).values(rows.services)
  if (rows.models.length > 0) await tx.insert(models).values(rows.models)
  if (rows.stations.length > 0) await tx.insert(stations).values(rows.stations)
  if (rows.lessons.length > 0) await tx.insert(lessons).values(rows.lessons)
  if (rows.indicators.length > 0) await tx.insert(indicators).values(rows.indicators)
  if (rows.readings.length > 0) await tx.insert(indicatorReadings).values(rows.readings)
  return true
}

export async function lockCampaignState(tx: Transaction, campaignId: string) {
  const [campaign] = await tx
    .select({ wardId: campaigns.wardId, state: campaigns.state })
    .from(campaigns)
    .where(eq(campaigns.id, campaignId))
    .for('no key update')
  return campaign
}

/**
 * Keeps campaigns in their state until the transaction ends: what was judged by it may then be written. Any number of
 * transactions may do so at once; a step of the campaign waits for them, and they for it.
 */
export async function holdCampaigns(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .select({ id: campaigns.id })
    .from(campaigns)
    .where(inArray(campaigns.id, [...new Set(ids)]))
    .orderBy(asc(campaigns.id))
    .for('share')
}

export async function updateCampaignState(tx: Transaction, campaignId: string, state: CampaignState): Promise<void> {
  await tx.update(campaigns).set({ state }).where(eq(campaigns.id, campaignId))
}

/** Ends the freeze, once; answers whether it was this time. Public balances are moved in the same transaction. */
export async function updateCampaignPublished(
  tx: Transaction,
  campaignId: string,
  publishedAt: Date,
): Promise<boolean> {
  const stamped = await tx
    .update(campaigns)
    .set({ publishedAt })
    .where(and(eq(campaigns.id, campaignId), isNull(campaigns.publishedAt)))
    .returning({ id: campaigns.id })
  return stamped.length > 0
}

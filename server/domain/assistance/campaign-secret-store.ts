import { and, asc, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm'
import type { Connection, Transaction } from '#db/client.ts'
import { assistances, campaignSecrets, campaigns } from '#db/schema/index.ts'

export type CampaignSecret = typeof campaignSecrets.$inferSelect

export async function findCampaignSecret(conn: Connection, campaignId: string): Promise<CampaignSecret | undefined> {
  const [secret] = await conn.select().from(campaignSecrets).where(eq(campaignSecrets.campaignId, campaignId))
  return secret
}

/** Secrets that must lie beside the database, with the campaign they are of. */
export async function listCampaignSecrets(conn: Connection) {
  return await conn
    .select({
      campaignId: campaignSecrets.campaignId,
      fingerprint: campaignSecrets.fingerprint,
      destroyedAt: campaignSecrets.destroyedAt,
      slug: campaigns.slug,
    })
    .from(campaignSecrets)
    .innerJoin(campaigns, eq(campaigns.id, campaignSecrets.campaignId))
    .orderBy(asc(campaigns.slug), asc(campaignSecrets.campaignId))
    .limit(1000)
}

/** Whether acts of a campaign have citizens' or receipts' keys already. */
export async function hasKeyedActs(conn: Connection, campaignId: string): Promise<boolean> {
  const isOfCampaign = eq(assistances.campaignId, campaignId)
  for (const key of [assistances.citizenKey, assistances.receiptKey]) {
    const keyed = await conn
      .select({ id: assistances.id })
      .from(assistances)
      .where(and(isOfCampaign, isNotNull(key)))
      .limit(1)
    if (keyed.length > 0) return true
  }
  return false
}

/** Remembers a campaign's secret; leaves one that is remembered. Answers whether this one was new. */
export async function insertCampaignSecret(
  tx: Transaction,
  secret: typeof campaignSecrets.$inferInsert,
): Promise<boolean> {
  const made = await tx.insert(campaignSecrets).values(secret).onConflictDoNothing().returning()
  return made.length > 0
}

/** Secrets of campaigns that ended before this day and are still kept. */
export async function listSecretsOfEnded(tx: Transaction, before: string) {
  return await tx
    .select({ campaignId: campaignSecrets.campaignId, wardId: campaignSecrets.wardId })
    .from(campaignSecrets)
    .innerJoin(campaigns, eq(campaigns.id, campaignSecrets.campaignId))
    .where(and(isNull(campaignSecrets.destroyedAt), lt(campaigns.endsOn, before)))
    .orderBy(asc(campaignSecrets.campaignId))
    .limit(100)
}

export async function updateSecretsDestroyed(
  tx: Transaction,
  ids: readonly string[],
  destroyedAt: Date,
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .update(campaignSecrets)
    .set({ destroyedAt })
    .where(inArray(campaignSecrets.campaignId, [...ids]))
}

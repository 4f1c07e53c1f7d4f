import { and, asc, desc, eq, lte, ne, sql } from 'drizzle-orm'
import type { Connection, Transaction } from '#db/client.ts'
import { campaigns, ledgerEntries, ledgerHeads, nominationLists } from '#db/schema/index.ts'

/** A place in the ledger: its entry's number, hash and the time it was written (undefined before the first entry). */
export type LedgerPoint = { seq: number; hash: string; recordedAt: Date | undefined }

const MOST_CAMPAIGNS = 50

/** Waits for entries that are being written: with the head held, none is halfway. */
export async function lockLedgerHead(tx: Transaction, campaignId: string): Promise<void> {
  await tx.select({ seq: ledgerHeads.seq }).from(ledgerHeads).where(eq(ledgerHeads.campaignId, campaignId)).for('share')
}

/** The end of a campaign's ledger and what outsiders may know of it; a campaign without entries stands at 0. */
export async function findLedgerHead(
  conn: Connection,
  campaignId: string,
): Promise<LedgerPoint & { publicThroughSeq: number }> {
  const [head] = await conn
    .select({ seq: ledgerHeads.seq, hash: ledgerHeads.hash, publicThroughSeq: ledgerHeads.publicThroughSeq })
    .from(ledgerHeads)
    .where(eq(ledgerHeads.campaignId, campaignId))
  if (!head || head.seq === 0) return { seq: 0, hash: '', publicThroughSeq: 0, recordedAt: undefined }

  return { ...head, recordedAt: undefined }
}

/** The entry of that number, if it has been written. */
export async function findLedgerEntry(
  conn: Connection,
  campaignId: string,
  seq: number,
): Promise<LedgerPoint | undefined> {
  const [entry] = await conn
    .select(pointColumns)
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.campaignId, campaignId), eq(ledgerEntries.seq, seq)))
  return entry
}

/** The last entry written at an instant or before. */
export async function findLedgerEntryAt(
  conn: Connection,
  campaignId: string,
  at: Date,
): Promise<LedgerPoint | undefined> {
  const [entry] = await conn
    .select(pointColumns)
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.campaignId, campaignId), lte(ledgerEntries.recordedAt, at)))
    .orderBy(desc(ledgerEntries.seq))
    .limit(1)
  return entry
}

/** Writes a list. Answers false where the list of that `onceKey` is there already. */
export async function insertList(tx: Transaction, list: typeof nominationLists.$inferInsert): Promise<boolean> {
  const inserted = await tx
    .insert(nominationLists)
    .values(list)
    .onConflictDoNothing()
    .returning({ id: nominationLists.id })
  return inserted.length > 0
}

/** Campaigns whose cut-off has passed and that lack a list of it. */
export function listDueCampaigns(conn: Connection, { now, kinds }: { now: Date; kinds: number }) {
  const made = sql`(select count(*) from ${nominationLists} where ${nominationLists.campaignId} = ${campaigns.id} and ${nominationLists.kind} = 'cut_off')`
  return conn
    .select({ id: campaigns.id })
    .from(campaigns)
    .where(and(lte(campaigns.cutOffAt, now), ne(campaigns.state, 'draft'), sql`${made} < ${kinds}`))
    .orderBy(asc(campaigns.cutOffAt), asc(campaigns.id))
    .limit(MOST_CAMPAIGNS)
}

const pointColumns = { seq: ledgerEntries.seq, hash: ledgerEntries.hash, recordedAt: ledgerEntries.recordedAt }

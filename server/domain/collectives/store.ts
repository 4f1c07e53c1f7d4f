import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { accounts, campaigns, collectives, memberships } from '#db/schema/index.ts'

export type CollectiveRow = typeof collectives.$inferInsert
export type MembershipRow = typeof memberships.$inferInsert

/** Ids of the ward's collectives by code. */
export async function listCollectiveIds(tx: Transaction, wardId: string): Promise<Map<string, string>> {
  const rows = await tx
    .select({ code: collectives.code, id: collectives.id })
    .from(collectives)
    .where(eq(collectives.wardId, wardId))
  return new Map(rows.map(({ code, id }) => [code, id]))
}

export async function insertCollectives(tx: Transaction, rows: readonly CollectiveRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(collectives).values([...rows])
}

/** Locks people of the ward, in one order so that two bulk enrolments wait for each other. Answers who is there. */
export async function lockMembers(tx: Transaction, wardId: string, accountIds: readonly string[]) {
  const rows = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.wardId, wardId), inArray(accounts.id, [...accountIds])))
    .orderBy(asc(accounts.id))
    .for('no key update')
  return new Set(rows.map(({ id }) => id))
}

/** Which of the collectives exist in the ward and have not been dissolved. */
export async function listLiveCollectives(tx: Transaction, wardId: string, ids: readonly string[]) {
  const rows = await tx
    .select({ id: collectives.id })
    .from(collectives)
    .where(and(eq(collectives.wardId, wardId), inArray(collectives.id, [...ids]), isNull(collectives.dissolvedAt)))
  return new Set(rows.map(({ id }) => id))
}

export async function listScoringMemberships(tx: Transaction, accountIds: readonly string[]) {
  return await tx
    .select()
    .from(memberships)
    .where(and(inArray(memberships.accountId, [...accountIds]), eq(memberships.isScoring, true)))
}

/** Days of the ward's running campaigns. Campaigns stand to the right of collectives, so the table is asked, not the context. */
export async function listRunningPeriods(tx: Transaction, wardId: string) {
  return await tx
    .select({ startsOn: campaigns.startsOn, endsOn: campaigns.endsOn })
    .from(campaigns)
    .where(and(eq(campaigns.wardId, wardId), eq(campaigns.state, 'running')))
    .orderBy(asc(campaigns.id))
    .limit(100)
}

export async function insertMemberships(tx: Transaction, rows: readonly MembershipRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(memberships).values([...rows])
}

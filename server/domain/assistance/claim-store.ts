import { and, asc, eq, gt, gte, inArray, lt, lte, ne, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { assistances, claims } from '#db/schema/index.ts'
import { hasJudgedBefore } from './appeal-store.ts'
import { awaitsPhoto } from './proof-queries.ts'
import { isTiedTo } from './queue-queries.ts'

/** `overdueBefore`: who has waited since before then is nobody's in particular, whatever claims there are. */
type Wanted = { verifierId: string; campaignId: string; now: Date; overdueBefore: Date }

/**
 * Acts that are overdue and not a verifier's own work: dealt to everybody at once, to each in an order of their own, so
 * that not all begin with the same one.
 */
export async function listOverdue(tx: Transaction, wanted: Wanted, limit: number): Promise<string[]> {
  const rows = await tx
    .select({ id: assistances.id })
    .from(assistances)
    .where(and(isWaitingFor(wanted), lt(assistances.waitingSince, wanted.overdueBefore)))
    .orderBy(sql`md5(${assistances.id}::text || ${wanted.verifierId})`, asc(assistances.id))
    .limit(limit)
  return rows.map(({ id }) => id)
}

/** Acts a verifier has priority on and that still wait, oldest first. */
export async function listOwnClaims(
  tx: Transaction,
  { verifierId, campaignId, now, overdueBefore }: Wanted,
): Promise<string[]> {
  const rows = await tx
    .select({ id: assistances.id })
    .from(claims)
    .innerJoin(assistances, eq(assistances.id, claims.assistanceId))
    .where(
      and(
        eq(claims.verifierId, verifierId),
        gt(claims.expiresAt, now),
        eq(assistances.campaignId, campaignId),
        eq(assistances.state, 'waiting'),
        gte(assistances.waitingSince, overdueBefore),
      ),
    )
    .orderBy(asc(assistances.receivedAt), asc(assistances.id))
  return rows.map(({ id }) => id)
}

/**
 * The oldest acts that may be dealt to a verifier: waiting, proven, nobody's at the moment, not their own work. Those that
 * another deal or verdict is at work on are passed over, so two people who ask at once get different ones.
 */
export async function lockOldestDealable(tx: Transaction, wanted: Wanted, limit: number): Promise<string[]> {
  const isClaimed = sql`exists (select 1 from ${claims} where ${claims.assistanceId} = ${assistances.id} and ${gt(claims.expiresAt, wanted.now)})`
  const rows = await tx
    .select({ id: assistances.id })
    .from(assistances)
    .where(and(isWaitingFor(wanted), gte(assistances.waitingSince, wanted.overdueBefore), sql`not ${isClaimed}`))
    .orderBy(asc(assistances.receivedAt), asc(assistances.id))
    .limit(limit)
    .for('update', { skipLocked: true })
  return rows.map(({ id }) => id)
}

function isWaitingFor({ verifierId, campaignId, now }: Wanted) {
  return and(
    eq(assistances.campaignId, campaignId),
    eq(assistances.state, 'waiting'),
    ne(assistances.authorId, verifierId),
    ne(assistances.keyedById, verifierId),
    sql`not ${awaitsPhoto()}`,
    sql`not ${hasJudgedBefore(verifierId)}`,
    sql`not ${isTiedTo(verifierId, now)}`,
  )
}

/** Gives a verifier priority on acts until a moment; a claim that has run out is taken over. */
export async function upsertClaims(
  tx: Transaction,
  {
    actIds,
    ...claim
  }: { actIds: readonly string[]; wardId: string; verifierId: string; claimedAt: Date; expiresAt: Date },
): Promise<void> {
  if (actIds.length === 0) return
  await tx
    .insert(claims)
    .values(actIds.map((assistanceId) => ({ assistanceId, ...claim })))
    .onConflictDoUpdate({
      target: claims.assistanceId,
      set: { verifierId: claim.verifierId, claimedAt: claim.claimedAt, expiresAt: claim.expiresAt },
      // Another's claim that is still running stays theirs, whatever was read before.
      setWhere: lte(claims.expiresAt, claim.claimedAt),
    })
}

export async function deleteClaims(tx: Transaction, actIds: readonly string[]): Promise<void> {
  if (actIds.length > 0) await tx.delete(claims).where(inArray(claims.assistanceId, [...actIds]))
}

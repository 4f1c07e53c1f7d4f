import { and, asc, eq, gt, lte, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { assistances, claims, notices } from '#db/schema/index.ts'

/** Acts given back before a moment that still wait for their author, who has not been told so under this key. */
export async function listActsToCorrect(
  db: Connection,
  { campaignId, kind, before, limit }: { campaignId: string; kind: string; before: Date; limit: number },
) {
  const { id, wardId, authorId, serviceId, occurredAt, revision } = assistances
  const key = sql<string>`${kind}::text || ':' || ${id} || ':' || ${revision}`
  return await db
    .select({ id, wardId, authorId, serviceId, occurredAt, key })
    .from(assistances)
    .where(
      and(
        eq(assistances.campaignId, campaignId),
        eq(assistances.state, 'returned'),
        lte(assistances.decidedAt, before),
        sql`not exists (
          select 1 from ${notices} where ${notices.accountId} = ${authorId} and ${notices.key} = ${key})`,
      ),
    )
    .orderBy(asc(assistances.decidedAt), asc(id))
    .limit(limit)
}

/** Claims on waiting acts that run out in between, counted for each verifier and moment. */
export async function listExpiringClaims(db: Connection, { after, until }: { after: Date; until: Date }) {
  const { verifierId, wardId, expiresAt } = claims
  return await db
    .select({ verifierId, wardId, expiresAt, acts: sql<number>`count(*)::int` })
    .from(claims)
    .innerJoin(assistances, eq(assistances.id, claims.assistanceId))
    .where(and(gt(expiresAt, after), lte(expiresAt, until), eq(assistances.state, 'waiting')))
    .groupBy(verifierId, wardId, expiresAt)
    .orderBy(asc(expiresAt), asc(verifierId))
    .limit(1_000)
}

import { and, count, desc, eq, gt, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { assistances, claims, verdicts } from '#db/schema/index.ts'
import { hasJudgedBefore } from './appeal-store.ts'
import { awaitsPhoto } from './proof-queries.ts'

/**
 * Whether a verifier shares a collective with an act's author, or a parent or child of one, when the help was given or
 * now. The same as the database's `has_tie`, written as a join so that a whole queue is asked at once.
 */
export function isTiedTo(verifierId: string, now: Date): SQL {
  const inForce = (at: SQL) => sql`
    theirs.from_at <= ${at} and (theirs.until_at is null or theirs.until_at > ${at})
    and ours.from_at <= ${at} and (ours.until_at is null or ours.until_at > ${at})`
  return sql`exists (
    select 1
    from memberships theirs
    join collectives their_collective on their_collective.id = theirs.collective_id
    join memberships ours on ours.account_id = ${verifierId}
    join collectives our_collective on our_collective.id = ours.collective_id
    where theirs.account_id = ${assistances.authorId}
      and (our_collective.id = their_collective.id
        or our_collective.id = their_collective.parent_id
        or our_collective.parent_id = their_collective.id)
      and ((${inForce(sql`${assistances.occurredAt}`)}) or (${inForce(sql`${now.toISOString()}::timestamptz`)})))`
}

/**
 * What waits for a verifier in a campaign, seen by one of them. The four exceptions are parts of `waiting` and do not
 * overlap; `overdue` is the part of the rest that is dealt to all.
 */
export type QueueCounts = {
  waiting: number
  own: number
  tied: number
  judged: number
  withOthers: number
  overdue: number
}

type Asked = { verifierId: string; campaignId: string; now: Date; overdueBefore: Date }

export async function countQueue(
  conn: Connection,
  { verifierId, campaignId, now, overdueBefore }: Asked,
): Promise<QueueCounts> {
  const isOwn = or(eq(assistances.authorId, verifierId), eq(assistances.keyedById, verifierId))
  const isTied = isTiedTo(verifierId, now)
  const isJudged = hasJudgedBefore(verifierId)
  const isFree = sql`not (${isOwn}) and not ${isTied} and not ${isJudged}`
  const isOverdue = lt(assistances.waitingSince, overdueBefore)
  const isWithOthers = sql`${claims.verifierId} <> ${verifierId} and not ${isOverdue}`
  const countWhere = (condition: SQL | undefined) => sql<number>`(count(*) filter (where ${condition}))::int`
  const [counts] = await conn
    .select({
      waiting: count(),
      own: countWhere(isOwn),
      tied: countWhere(sql`not (${isOwn}) and ${isTied}`),
      judged: countWhere(sql`not (${isOwn}) and not ${isTied} and ${isJudged}`),
      withOthers: countWhere(sql`${isFree} and ${isWithOthers}`),
      overdue: countWhere(sql`${isFree} and ${isOverdue}`),
    })
    .from(assistances)
    .leftJoin(claims, and(eq(claims.assistanceId, assistances.id), gt(claims.expiresAt, now)))
    .where(and(eq(assistances.campaignId, campaignId), eq(assistances.state, 'waiting'), sql`not ${awaitsPhoto()}`))
  return counts ?? { waiting: 0, own: 0, tied: 0, judged: 0, withOthers: 0, overdue: 0 }
}

/** When a verifier's last single decisions were given, newest first. Bulk decisions say nothing about a pace. */
export async function listLastDecisions(conn: Connection, verifierId: string, limit: number): Promise<Date[]> {
  const rows = await conn
    .select({ decidedAt: verdicts.decidedAt })
    .from(verdicts)
    .where(and(eq(verdicts.verifierId, verifierId), eq(verdicts.kind, 'decision')))
    .groupBy(verdicts.decidedAt)
    .having(sql`count(*) = 1`)
    .orderBy(desc(verdicts.decidedAt))
    .limit(limit)
  return rows.map(({ decidedAt }) => decidedAt)
}

/** Every decision on acts, oldest first. */
export async function listHistory(conn: Connection, actIds: readonly string[]) {
  if (actIds.length === 0) return []
  return await conn
    .select({
      assistanceId: verdicts.assistanceId,
      id: verdicts.id,
      kind: verdicts.kind,
      decision: verdicts.decision,
      reason: verdicts.reason,
      note: verdicts.note,
      decidedAt: verdicts.decidedAt,
    })
    .from(verdicts)
    .where(inArray(verdicts.assistanceId, [...actIds]))
    .orderBy(verdicts.decidedAt, verdicts.id)
    .limit(actIds.length * 20)
}

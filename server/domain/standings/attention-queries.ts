import { and, count, eq, gte, min, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { assistances, verdicts } from '#db/schema/index.ts'

/** Collectives on the office's page; more than these are counted, not listed. */
const MOST = 100

type OfCampaign = { campaignId: string; now: Date }

/** What waits to be verified: how much, since when the oldest, and how much longer than it may. */
export async function findWaiting(
  db: Connection,
  { campaignId, overdueBefore }: { campaignId: string; overdueBefore: Date },
) {
  const overdue = sql<number>`(count(*) filter (where ${assistances.receivedAt} < ${overdueBefore.toISOString()}))::int`
  const [row] = await db
    .select({ waiting: count(), overdue, oldestAt: min(assistances.receivedAt) })
    .from(assistances)
    .where(and(eq(assistances.campaignId, campaignId), eq(assistances.state, 'waiting')))
  return row ?? { waiting: 0, overdue: 0, oldestAt: null }
}

/** Acts that came in, and decisions given, since a moment. */
export async function countFlow(db: Connection, { campaignId, since }: { campaignId: string; since: Date }) {
  const [[received], [decided]] = await Promise.all([
    db
      .select({ count: count() })
      .from(assistances)
      .where(and(eq(assistances.campaignId, campaignId), gte(assistances.receivedAt, since))),
    db
      .select({ count: count() })
      .from(verdicts)
      .innerJoin(assistances, eq(assistances.id, verdicts.assistanceId))
      .where(
        and(eq(assistances.campaignId, campaignId), eq(verdicts.kind, 'decision'), gte(verdicts.decidedAt, since)),
      ),
  ])
  return { received: received?.count ?? 0, decided: decided?.count ?? 0 }
}

export type QuietCollective = { id: string; name: string; members: number; lastHelpAt: Date | null }

/** Collectives with scoring members and no act received since a moment, those that never helped first. */
export async function listQuietCollectives(
  db: Connection,
  { campaignId, wardId, since, now }: OfCampaign & { wardId: string; since: Date },
): Promise<QuietCollective[]> {
  const rows = await db.execute<{ id: string; name: string; members: number; last_help_at: string | null }>(sql`
    with scoring as (
      select collective_id, count(*)::int as members
      from memberships
      where is_scoring and from_at <= ${now.toISOString()} and (until_at is null or until_at > ${now.toISOString()})
      group by collective_id
    ), helped as (
      select collective_id, max(received_at) as last_help_at
      from assistances
      where campaign_id = ${campaignId} and state <> 'withdrawn'
      group by collective_id
    )
    select c.id, c.name, s.members, h.last_help_at
    from collectives c
    join scoring s on s.collective_id = c.id
    left join helped h on h.collective_id = c.id
    where c.ward_id = ${wardId} and c.dissolved_at is null
      and (h.last_help_at is null or h.last_help_at < ${since.toISOString()})
    order by h.last_help_at nulls first, c.name, c.id
    limit ${MOST}
  `)
  return rows.map(({ last_help_at, ...row }) => ({
    ...row,
    lastHelpAt: last_help_at === null ? null : new Date(last_help_at),
  }))
}

export type ThinlyVerified = { id: string; name: string; verifiers: number }

/**
 * Collectives for whose members fewer than `least` verifiers are independent: holding the role now, and of no
 * collective that is theirs, its parent or a child of it.
 */
export async function listThinlyVerified(
  db: Connection,
  { campaignId, wardId, now, least }: OfCampaign & { wardId: string; least: number },
): Promise<ThinlyVerified[]> {
  const at = now.toISOString()
  const rows = await db.execute<ThinlyVerified>(sql`
    with verifiers as (
      select distinct account_id
      from role_grants
      where ward_id = ${wardId} and role = 'verifier' and from_at <= ${at} and (until_at is null or until_at > ${at})
        and (campaign_id is null or campaign_id = ${campaignId})
    ), places as (
      select m.account_id, c.id, c.parent_id
      from memberships m
      join collectives c on c.id = m.collective_id
      where m.from_at <= ${at} and (m.until_at is null or m.until_at > ${at})
    ), scoring as (
      select distinct collective_id from memberships
      where is_scoring and from_at <= ${at} and (until_at is null or until_at > ${at})
    )
    select c.id, c.name, independent.verifiers
    from collectives c
    join scoring s on s.collective_id = c.id
    cross join lateral (
      select count(*)::int as verifiers from verifiers v where not exists (
        select 1 from places p
        where p.account_id = v.account_id and (p.id = c.id or p.id = c.parent_id or p.parent_id = c.id)
      )
    ) independent
    where c.ward_id = ${wardId} and c.dissolved_at is null and independent.verifiers < ${least}
    order by 3, c.name, c.id
    limit ${MOST}
  `)
  return [...rows]
}

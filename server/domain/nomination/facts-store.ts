import { and, asc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import {
  accounts,
  appeals,
  assistances,
  collectives,
  holds,
  ledgerEntries,
  memberships,
  pastCommendations,
  verdicts,
} from '#db/schema/index.ts'
import type { SubjectKind } from '#server/domain/scoring/contract.ts'

/** What facts are read as of: a ledger entry, the instant at which the ledger stood there, and its local day. */
export type AsOf = { campaignId: string; wardId: string; seq: number; at: Date; on: string }

/** Sums of the ledger up to the entry, per person, collective credited and capacity. `since` is the first recent day. */
export function listEarnings(
  conn: Connection,
  { campaignId, seq, since }: { campaignId: string; seq: number; since: string },
) {
  const isRecent = sql`${ledgerEntries.occurredOn} >= ${since}::date`
  return conn
    .select({
      accountId: ledgerEntries.accountId,
      collectiveId: ledgerEntries.collectiveId,
      capacity: ledgerEntries.capacity,
      points: sql<number>`sum(${ledgerEntries.points})::int`,
      accepted: sql<number>`sum(${ledgerEntries.acts})::int`,
      recentPoints: sql<number>`coalesce(sum(${ledgerEntries.points}) filter (where ${isRecent}), 0)::int`,
    })
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.campaignId, campaignId), lte(ledgerEntries.seq, seq)))
    .groupBy(ledgerEntries.accountId, ledgerEntries.collectiveId, ledgerEntries.capacity)
}

/**
 * Per author of acts received by then: how many were decided by then, and how many of those rejected. An undone
 * verdict decides nothing, a reversed one rejects; an act that was sent back, or is under appeal, is not decided.
 */
export function listDecisions(conn: Connection, { campaignId, at }: AsOf) {
  const last = conn
    .selectDistinctOn([verdicts.assistanceId], {
      assistanceId: verdicts.assistanceId,
      id: verdicts.id,
      kind: verdicts.kind,
      decision: verdicts.decision,
    })
    .from(verdicts)
    .innerJoin(assistances, eq(assistances.id, verdicts.assistanceId))
    .where(and(eq(assistances.campaignId, campaignId), lte(verdicts.decidedAt, at)))
    .orderBy(verdicts.assistanceId, sql`${verdicts.decidedAt} desc`, sql`${verdicts.id} desc`)
    .as('last')
  const isRejected = sql`${appeals.id} is null and (${last.kind} = 'reversal' or (${last.kind} = 'decision' and ${last.decision} = 'rejected'))`
  const isAccepted = sql`${last.kind} = 'decision' and ${last.decision} = 'accepted'`
  return conn
    .select({
      accountId: assistances.authorId,
      rejected: sql<number>`count(*) filter (where ${isRejected})::int`,
      decided: sql<number>`count(*) filter (where ${isRejected} or ${isAccepted})::int`,
    })
    .from(assistances)
    .leftJoin(last, eq(last.assistanceId, assistances.id))
    .leftJoin(appeals, and(eq(appeals.verdictId, last.id), lte(appeals.openedAt, at)))
    .where(and(eq(assistances.campaignId, campaignId), lte(assistances.receivedAt, at)))
    .groupBy(assistances.authorId)
}

/** Sex as declared, of everybody in the ward. */
export function listSexes(conn: Connection, { wardId }: AsOf) {
  return conn.select({ id: accounts.id, sex: accounts.sex }).from(accounts).where(eq(accounts.wardId, wardId))
}

/** Memberships in force at the instant. */
export function listMemberships(conn: Connection, { wardId, at }: AsOf) {
  return conn
    .select({
      accountId: memberships.accountId,
      collectiveId: memberships.collectiveId,
      position: memberships.position,
      isScoring: memberships.isScoring,
    })
    .from(memberships)
    .where(
      and(
        eq(memberships.wardId, wardId),
        lte(memberships.fromAt, at),
        or(isNull(memberships.untilAt), gt(memberships.untilAt, at)),
      ),
    )
}

/** Collectives that were not dissolved at the instant. */
export function listCollectives(conn: Connection, { wardId, at }: AsOf) {
  return conn
    .select({
      id: collectives.id,
      kind: collectives.kind,
      parentId: collectives.parentId,
      residents: collectives.residents,
      womenPercent: collectives.womenPercent,
    })
    .from(collectives)
    .where(and(eq(collectives.wardId, wardId), or(isNull(collectives.dissolvedAt), gt(collectives.dissolvedAt, at))))
    .orderBy(asc(collectives.id))
}

/** Subjects with a hold in force on the day. The dates are those of the authority's acts, whenever they were entered. */
export function listOnHold(conn: Connection, { wardId, on }: AsOf, subjectKind: SubjectKind) {
  return conn
    .selectDistinct({ id: holds.subjectId })
    .from(holds)
    .where(
      and(
        eq(holds.wardId, wardId),
        eq(holds.subjectKind, subjectKind),
        lte(holds.openedOn, on),
        or(isNull(holds.closedOn), gt(holds.closedOn, on)),
      ),
    )
}

/** Subjects who were commended for the achievement, in whatever form, by the day. */
export function listCommended(conn: Connection, { wardId, on }: AsOf, subjectKind: SubjectKind, achievement: string) {
  return conn
    .selectDistinct({ id: pastCommendations.subjectId })
    .from(pastCommendations)
    .where(
      and(
        eq(pastCommendations.wardId, wardId),
        eq(pastCommendations.subjectKind, subjectKind),
        eq(pastCommendations.achievement, achievement),
        lte(pastCommendations.decidedOn, on),
      ),
    )
}

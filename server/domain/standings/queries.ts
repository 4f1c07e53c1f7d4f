import { and, count, eq, gt, gte, isNull, lte, or, type SQL, sql, sum } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { accounts, balances, collectives, consents, ledgerEntries, ledgerHeads, memberships } from '#db/schema/index.ts'
import type { Capacity, SubjectKind } from '#server/domain/scoring/contract.ts'
import { addDays } from '#server/platform/local-day.ts'
import type { Subject } from './order-board.ts'
import type { BoardView } from './view-of-board.ts'

export type Heads = { seq: number; publicThroughSeq: number; peopleChanges: number }

/**
 * How far a campaign's ledger has come, and how often people gave or withdrew their consent. Read before the figures:
 * figures newer than their version heal with the next one, older ones would not.
 */
export async function findHeads(db: Connection, campaign: { id: string; wardId: string }): Promise<Heads> {
  const [heads] = await db
    .select({
      seq: ledgerHeads.seq,
      publicThroughSeq: ledgerHeads.publicThroughSeq,
      peopleChanges: sql<number>`(
        select count(*) + count(${consents.withdrawnAt}) from ${consents} where ${consents.wardId} = ${campaign.wardId}
      )`.mapWith(Number),
    })
    .from(ledgerHeads)
    .where(eq(ledgerHeads.campaignId, campaign.id))
  return heads ?? { seq: 0, publicThroughSeq: 0, peopleChanges: 0 }
}

type Scope = BoardView & { campaignId: string; wardId: string; throughSeq: number }

/** All collectives of the ward with their figures, also those without any. */
export async function listCollectiveSubjects(db: Connection, scope: Scope): Promise<Subject[]> {
  const totals = totalsOf(db, scope, eq(balances.subjectKind, 'collective'))
  const recent = recentOf(db, scope, 'collective')
  const members = membersAt(db, scope.asOf)
  const rows = await db
    .select({
      subjectId: collectives.id,
      name: collectives.name,
      kind: collectives.kind,
      residents: collectives.residents,
      members: sql<number>`coalesce(${members.count}, 0)`.mapWith(Number),
      ...figures(totals, recent),
    })
    .from(collectives)
    .leftJoin(totals, eq(totals.subjectId, collectives.id))
    .leftJoin(recent, eq(recent.subjectId, collectives.id))
    .leftJoin(members, eq(members.collectiveId, collectives.id))
    .where(
      and(
        eq(collectives.wardId, scope.wardId),
        or(isNull(collectives.dissolvedAt), gt(collectives.dissolvedAt, scope.asOf)),
      ),
    )
  return rows.map((row) => ({ ...row, sortName: row.name, collectiveId: null, collectiveName: null, isPublic: true }))
}

/** Everybody who has a balance in this capacity, hidden people included. */
export async function listPersonSubjects(db: Connection, scope: Scope, capacity: Capacity): Promise<Subject[]> {
  const totals = totalsOf(db, scope, and(eq(balances.subjectKind, 'individual'), eq(balances.capacity, capacity)))
  const recent = recentOf(db, scope, 'individual', capacity)
  const rows = await db
    .select({
      subjectId: accounts.id,
      name: accounts.fullName,
      sortName: accounts.givenName,
      collectiveId: collectives.id,
      collectiveName: collectives.name,
      kind: collectives.kind,
      isPublic: sql<boolean>`(${consents.id} is not null and ${accounts.disabledAt} is null)`,
      ...figures(totals, recent),
    })
    .from(totals)
    .innerJoin(accounts, eq(accounts.id, totals.subjectId))
    .leftJoin(recent, eq(recent.subjectId, accounts.id))
    .leftJoin(memberships, and(eq(memberships.accountId, accounts.id), memberships.isScoring, inForceAt(scope.asOf)))
    .leftJoin(collectives, eq(collectives.id, memberships.collectiveId))
    .leftJoin(
      consents,
      and(eq(consents.accountId, accounts.id), eq(consents.purpose, 'public_board'), isNull(consents.withdrawnAt)),
    )
  return rows.map((row) => ({ ...row, kind: row.kind ?? 'independent', members: 0, residents: null }))
}

/** Collectives a person belongs to at this moment: whose people they may see. */
export async function listCollectiveIdsOf(db: Connection, accountId: string, at: Date): Promise<string[]> {
  const rows = await db
    .select({ collectiveId: memberships.collectiveId })
    .from(memberships)
    .where(and(eq(memberships.accountId, accountId), inForceAt(at)))
  return rows.map(({ collectiveId }) => collectiveId)
}

/** The collective a person scores for at this moment. */
export async function findScoringCollectiveId(
  db: Connection,
  accountId: string,
  at: Date,
): Promise<string | undefined> {
  const [row] = await db
    .select({ collectiveId: memberships.collectiveId })
    .from(memberships)
    .where(and(eq(memberships.accountId, accountId), memberships.isScoring, inForceAt(at)))
  return row?.collectiveId
}

function inForceAt(at: Date): SQL | undefined {
  return and(lte(memberships.fromAt, at), or(isNull(memberships.untilAt), gt(memberships.untilAt, at)))
}

function membersAt(db: Connection, at: Date) {
  return db
    .select({ collectiveId: memberships.collectiveId, count: count().as('members') })
    .from(memberships)
    .where(and(memberships.isScoring, inForceAt(at)))
    .groupBy(memberships.collectiveId)
    .as('member_counts')
}

function totalsOf(db: Connection, { campaignId, view }: Scope, who: SQL | undefined) {
  return db
    .select({
      subjectId: balances.subjectId,
      points: sum(balances.points).as('total_points'),
      accepted: sum(balances.accepted).as('total_accepted'),
    })
    .from(balances)
    .where(and(eq(balances.campaignId, campaignId), eq(balances.view, view), who))
    .groupBy(balances.subjectId)
    .as('totals')
}

function recentOf(db: Connection, { campaignId, throughSeq, lastDay }: Scope, kind: SubjectKind, capacity?: Capacity) {
  const subject = kind === 'collective' ? ledgerEntries.collectiveId : ledgerEntries.accountId
  return db
    .select({
      subjectId: sql<string>`${subject}`.as('recent_subject'),
      points: sum(ledgerEntries.points).as('recent_points'),
    })
    .from(ledgerEntries)
    .where(
      and(
        eq(ledgerEntries.campaignId, campaignId),
        lte(ledgerEntries.seq, throughSeq),
        gte(ledgerEntries.occurredOn, addDays(lastDay, -6)),
        capacity && eq(ledgerEntries.capacity, capacity),
      ),
    )
    .groupBy(subject)
    .as('recent')
}

function figures(totals: ReturnType<typeof totalsOf>, recent: ReturnType<typeof recentOf>) {
  return {
    points: sql<number>`coalesce(${totals.points}, 0)`.mapWith(Number),
    accepted: sql<number>`coalesce(${totals.accepted}, 0)`.mapWith(Number),
    recentPoints: sql<number>`coalesce(${recent.points}, 0)`.mapWith(Number),
  }
}

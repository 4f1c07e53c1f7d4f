import { and, eq, gt, gte, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Connection } from '#db/client.ts'
import {
  accounts,
  assistances,
  collectives,
  ledgerEntries,
  memberships,
  roleGrants,
  verdicts,
} from '#db/schema/index.ts'
import type { DigestResults } from './contract.ts'

/** Who leads a collective of the ward or belongs to its campaign office now. */
export async function listDigestReaders(db: Connection, wardId: string, now: Date): Promise<string[]> {
  const leads = db
    .select({ accountId: memberships.accountId })
    .from(memberships)
    .innerJoin(collectives, eq(collectives.id, memberships.collectiveId))
    .where(and(eq(memberships.position, 'lead'), eq(collectives.wardId, wardId), isNow(memberships, now)))
  const office = db
    .select({ accountId: roleGrants.accountId })
    .from(roleGrants)
    .where(and(eq(roleGrants.role, 'office'), eq(roleGrants.wardId, wardId), isNow(roleGrants, now)))
  const readers = leads.union(office).as('readers')
  const rows = await db
    .select({ accountId: readers.accountId })
    .from(readers)
    .innerJoin(accounts, eq(accounts.id, readers.accountId))
    .where(isNull(accounts.disabledAt))
    .orderBy(readers.accountId)
  return rows.map(({ accountId }) => accountId)
}

export type DayOf = { campaignId: string; collectiveId: string | null; from: Date; until: Date; overdueBefore: Date }

/** What was recorded and decided in a day, and what is open now, in a campaign or in one of its collectives. */
export async function findDay(
  db: Connection,
  { campaignId, collectiveId, from, until, overdueBefore }: DayOf,
): Promise<{ recorded: number; results: DigestResults }> {
  const isAbout = and(
    eq(assistances.campaignId, campaignId),
    collectiveId === null ? undefined : eq(assistances.collectiveId, collectiveId),
  )
  const [acts] = await db
    .select({
      recorded: countOf(and(gte(assistances.receivedAt, from), lt(assistances.receivedAt, until))),
      waiting: countOf(eq(assistances.state, 'waiting')),
      toCorrect: countOf(eq(assistances.state, 'returned')),
      overdue: countOf(and(eq(assistances.state, 'waiting'), lt(assistances.receivedAt, overdueBefore))),
    })
    .from(assistances)
    .where(isAbout)
  const [decided] = await countDecisions(db, isAbout, { from, until })
  const points = await sumPoints(db, { campaignId, collectiveId, from, until })
  const { recorded = 0, waiting = 0, toCorrect = 0, overdue = 0 } = acts ?? {}
  const { accepted = 0, returned = 0, rejected = 0 } = decided ?? {}
  return { recorded, results: { accepted, points, returned, rejected, waiting, toCorrect, overdue } }
}

const corrections = alias(verdicts, 'corrections')

/** Decisions that stand: what was taken back is none. */
function countDecisions(db: Connection, isAbout: SQL | undefined, { from, until }: { from: Date; until: Date }) {
  return db
    .select({
      accepted: countOf(eq(verdicts.decision, 'accepted')),
      returned: countOf(eq(verdicts.decision, 'returned')),
      rejected: countOf(eq(verdicts.decision, 'rejected')),
    })
    .from(verdicts)
    .innerJoin(assistances, eq(assistances.id, verdicts.assistanceId))
    .leftJoin(corrections, eq(corrections.correctsId, verdicts.id))
    .where(
      and(
        isAbout,
        eq(verdicts.kind, 'decision'),
        isNull(corrections.id),
        gte(verdicts.decidedAt, from),
        lt(verdicts.decidedAt, until),
      ),
    )
}

async function sumPoints(
  db: Connection,
  { campaignId, collectiveId, from, until }: Omit<DayOf, 'overdueBefore'>,
): Promise<number> {
  const [sum] = await db
    .select({ points: sql<number>`coalesce(sum(${ledgerEntries.points}), 0)::int` })
    .from(ledgerEntries)
    .where(
      and(
        eq(ledgerEntries.campaignId, campaignId),
        collectiveId === null ? undefined : eq(ledgerEntries.collectiveId, collectiveId),
        gte(ledgerEntries.recordedAt, from),
        lt(ledgerEntries.recordedAt, until),
      ),
    )
  return sum?.points ?? 0
}

function countOf(condition: SQL | undefined) {
  return sql<number>`(count(*) filter (where ${condition}))::int`
}

function isNow({ fromAt, untilAt }: typeof memberships | typeof roleGrants, now: Date) {
  return and(lte(fromAt, now), or(isNull(untilAt), gt(untilAt, now)))
}

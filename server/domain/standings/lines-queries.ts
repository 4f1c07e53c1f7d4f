import { and, desc, eq, gt, gte, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { accounts, collectives, consents, ledgerEntries, memberships } from '#db/schema/index.ts'
import type { CollectiveKind } from '#server/domain/collectives/contract.ts'
import type { Capacity, EntryKind, EntryLine, SubjectKind } from '#server/domain/scoring/contract.ts'

export type LinesScope = {
  campaignId: string
  subjectKind: SubjectKind
  subjectId: string
  capacity: Capacity | undefined
  /** First local day of help that counts, for "last seven days". */
  from: string | undefined
  throughSeq: number
}

export type EntryRow = {
  seq: number
  kind: EntryKind
  capacity: Capacity
  accountId: string | null
  personName: string | null
  assistanceId: string | null
  correctsSeq: number | null
  points: number
  lines: readonly EntryLine[]
  occurredOn: string
  recordedAt: Date
  /** The total after this entry. */
  runningTotal: number
}

/** Entries of one person or collective, newest first, each with the total that it led to. */
export async function listEntries(
  db: Connection,
  scope: LinesScope,
  { before, limit }: { before: number | undefined; limit: number },
): Promise<EntryRow[]> {
  const entries = db
    .select({
      ...{ seq: ledgerEntries.seq, kind: ledgerEntries.kind, capacity: ledgerEntries.capacity },
      ...{ accountId: ledgerEntries.accountId, assistanceId: ledgerEntries.assistanceId },
      ...{ correctsSeq: ledgerEntries.correctsSeq, points: ledgerEntries.points, lines: ledgerEntries.lines },
      ...{ occurredOn: ledgerEntries.occurredOn, recordedAt: ledgerEntries.recordedAt },
      runningTotal: sql<number>`sum(${ledgerEntries.points}) over (order by ${ledgerEntries.seq})`
        .mapWith(Number)
        .as('running_total'),
    })
    .from(ledgerEntries)
    .where(within(scope))
    .as('entries')
  return await db
    .select({
      ...{ seq: entries.seq, kind: entries.kind, capacity: entries.capacity, accountId: entries.accountId },
      ...{ personName: accounts.fullName, assistanceId: entries.assistanceId, correctsSeq: entries.correctsSeq },
      ...{
        points: entries.points,
        lines: entries.lines,
        occurredOn: entries.occurredOn,
        recordedAt: entries.recordedAt,
      },
      runningTotal: entries.runningTotal,
    })
    .from(entries)
    .leftJoin(accounts, eq(accounts.id, entries.accountId))
    .where(before === undefined ? undefined : lt(entries.seq, before))
    .orderBy(desc(entries.seq))
    .limit(limit)
}

/** What the lines add up to. */
export async function sumEntries(
  db: Connection,
  scope: LinesScope,
): Promise<{ points: number; acts: number; entries: number }> {
  const [sums] = await db
    .select({
      points: sql<number>`coalesce(sum(${ledgerEntries.points}), 0)`.mapWith(Number),
      acts: sql<number>`coalesce(sum(${ledgerEntries.acts}), 0)`.mapWith(Number),
      entries: sql<number>`count(*)`.mapWith(Number),
    })
    .from(ledgerEntries)
    .where(within(scope))
  return sums ?? { points: 0, acts: 0, entries: 0 }
}

function within({ campaignId, subjectKind, subjectId, capacity, from, throughSeq }: LinesScope): SQL | undefined {
  return and(
    eq(ledgerEntries.campaignId, campaignId),
    eq(subjectKind === 'collective' ? ledgerEntries.collectiveId : ledgerEntries.accountId, subjectId),
    lte(ledgerEntries.seq, throughSeq),
    capacity && eq(ledgerEntries.capacity, capacity),
    from === undefined ? undefined : gte(ledgerEntries.occurredOn, from),
  )
}

export type LinesSubject = {
  subjectId: string
  name: string
  kind: CollectiveKind | null
  collectiveId: string | null
  collectiveName: string | null
  isPublic: boolean
}

/** The collective whose lines are asked for. */
export async function findCollectiveSubject(
  db: Connection,
  wardId: string,
  id: string,
): Promise<LinesSubject | undefined> {
  const [row] = await db
    .select({ subjectId: collectives.id, name: collectives.name, kind: collectives.kind })
    .from(collectives)
    .where(and(eq(collectives.id, id), eq(collectives.wardId, wardId)))
  return row && { ...row, collectiveId: null, collectiveName: null, isPublic: true }
}

/** The person whose lines are asked for, with what decides who may see them. */
export async function findPersonSubject(
  db: Connection,
  wardId: string,
  id: string,
  at: Date,
): Promise<LinesSubject | undefined> {
  const [row] = await db
    .select({
      subjectId: accounts.id,
      name: accounts.fullName,
      kind: collectives.kind,
      collectiveId: collectives.id,
      collectiveName: collectives.name,
      isPublic: sql<boolean>`(${consents.id} is not null and ${accounts.disabledAt} is null)`,
    })
    .from(accounts)
    .leftJoin(memberships, and(eq(memberships.accountId, accounts.id), memberships.isScoring, inForceAt(at)))
    .leftJoin(collectives, eq(collectives.id, memberships.collectiveId))
    .leftJoin(
      consents,
      and(eq(consents.accountId, accounts.id), eq(consents.purpose, 'public_board'), isNull(consents.withdrawnAt)),
    )
    .where(and(eq(accounts.id, id), eq(accounts.wardId, wardId)))
  return row
}

function inForceAt(at: Date): SQL | undefined {
  return and(lte(memberships.fromAt, at), or(isNull(memberships.untilAt), gt(memberships.untilAt, at)))
}

import { and, asc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Connection } from '#db/client.ts'
import { accounts, collectives, joinRequests, memberships } from '#db/schema/index.ts'
import type { CollectiveKind, MembershipPosition } from './contract.ts'

/** A collective as its people see it. */
export type CollectiveFacts = {
  id: string
  wardId: string
  code: string
  name: string
  kind: CollectiveKind
  parent: { id: string; name: string } | null
  headcount: number | null
  women: { percent: number; countedOn: string } | null
  residents: number | null
}

export type MemberRow = {
  accountId: string
  name: string
  givenName: string
  position: MembershipPosition
  isScoring: boolean
  /** Since when without a break, whatever changed in between. */
  joinedAt: Date
}

const MOST_MEMBERS = 2_000
const MOST_WAITING = 200
const parents = alias(collectives, 'parents')

/** A collective that has not been dissolved. */
export async function findCollectiveFacts(db: Connection, id: string): Promise<CollectiveFacts | undefined> {
  const [row] = await db
    .select({ own: collectives, above: { id: parents.id, name: parents.name } })
    .from(collectives)
    .leftJoin(parents, eq(parents.id, collectives.parentId))
    .where(and(eq(collectives.id, id), isNull(collectives.dissolvedAt)))
  if (!row) return undefined

  const { wardId, code, name, kind, headcount, residents, womenPercent, womenCountedOn } = row.own
  const women =
    womenPercent === null || womenCountedOn === null ? null : { percent: womenPercent, countedOn: womenCountedOn }
  return { id, wardId, code, name, kind, parent: row.above, headcount, residents, women }
}

/** The members of a collective at a moment, by given name. */
export async function listMembers(db: Connection, collectiveId: string, at: Date): Promise<MemberRow[]> {
  const rows = await db
    .select({
      ...{ accountId: accounts.id, name: accounts.fullName, givenName: accounts.givenName },
      ...{ position: memberships.position, isScoring: memberships.isScoring, joinedAt: joinedAt() },
    })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(and(eq(memberships.collectiveId, collectiveId), lastsAt(at)))
    .orderBy(asc(accounts.givenName), asc(accounts.fullName), asc(accounts.id))
    .limit(MOST_MEMBERS)
  return rows.sort(byGivenName)
}

/** One member, or undefined where the person is none at that moment. */
export async function findMember(
  db: Connection,
  { collectiveId, accountId }: { collectiveId: string; accountId: string },
  at: Date,
): Promise<MemberRow | undefined> {
  const [row] = await db
    .select({
      ...{ accountId: accounts.id, name: accounts.fullName, givenName: accounts.givenName },
      ...{ position: memberships.position, isScoring: memberships.isScoring, joinedAt: joinedAt() },
    })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(and(eq(memberships.collectiveId, collectiveId), eq(memberships.accountId, accountId), lastsAt(at)))
  return row
}

/** Who waits to be let in, the longest first. */
export async function listWaiting(db: Connection, collectiveId: string) {
  return await db
    .select({ id: joinRequests.id, name: accounts.fullName, askedAt: joinRequests.askedAt })
    .from(joinRequests)
    .innerJoin(accounts, eq(accounts.id, joinRequests.accountId))
    .where(and(eq(joinRequests.collectiveId, collectiveId), isNull(joinRequests.decidedAt)))
    .orderBy(asc(joinRequests.askedAt), asc(joinRequests.id))
    .limit(MOST_WAITING)
}

/** What a person waits for. */
export async function listOwnRequests(db: Connection, accountId: string) {
  return await db
    .select({ collectiveId: collectives.id, name: collectives.name, askedAt: joinRequests.askedAt })
    .from(joinRequests)
    .innerJoin(collectives, eq(collectives.id, joinRequests.collectiveId))
    .where(and(eq(joinRequests.accountId, accountId), isNull(joinRequests.decidedAt)))
    .orderBy(asc(joinRequests.askedAt), asc(joinRequests.id))
    .limit(MOST_WAITING)
}

/**
 * A change of position or scoring ends a row and begins another at the same moment, so the stay began with the newest
 * row that none leads up to.
 */
function joinedAt() {
  return sql<Date>`(
    select max(first.from_at) from memberships first
    where first.account_id = ${memberships.accountId} and first.collective_id = ${memberships.collectiveId}
      and first.from_at <= ${memberships.fromAt}
      and not exists (
        select 1 from memberships earlier
        where earlier.account_id = first.account_id and earlier.collective_id = first.collective_id
          and earlier.until_at = first.from_at
      )
  )`.mapWith(memberships.fromAt)
}

function lastsAt(at: Date) {
  return and(lte(memberships.fromAt, at), or(isNull(memberships.untilAt), gt(memberships.untilAt, at)))
}

const collator = new Intl.Collator('vi')

/** Vietnamese lists go by the given name; the database's own order need not know how Đ and Ư are sorted. */
function byGivenName(a: MemberRow, b: MemberRow): number {
  return (
    collator.compare(a.givenName, b.givenName) ||
    collator.compare(a.name, b.name) ||
    (a.accountId < b.accountId ? -1 : 1)
  )
}

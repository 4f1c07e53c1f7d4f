import { and, asc, desc, eq, exists, gt, isNull, lte, or, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { accounts, collectives, memberships, roleGrants } from '#db/schema/index.ts'
import type { Role } from '#server/domain/identity/contract.ts'
import type { MembershipPosition } from './contract.ts'

export type PersonRow = {
  accountId: string
  fullName: string
  /** The name that lists sort by, as it is compared. */
  sortedBy: string
  isClosed: boolean
  roles: readonly Role[]
  collective: string | null
}
export type PeopleWish = {
  wardId: string
  at: Date
  /** Each must begin a word of the name; written as people type it. */
  words: readonly string[]
  role: Role | undefined
  after: { sortedBy: string; accountId: string } | undefined
  limit: number
}

const LIMIT = 200
const COLLECTIVES = 1_000

const sortedBy = sql<string>`fold_vietnamese(${accounts.givenName})`
const folded = sql`' ' || fold_vietnamese(${accounts.fullName})`

/** People of a ward by given name, with the roles they hold and the collective they score for. */
export async function listPeople(db: Connection, wish: PeopleWish): Promise<PersonRow[]> {
  const { wardId, words, role, after, at, limit } = wish
  const roles = sql<readonly Role[]>`coalesce((
    select json_agg(distinct ${roleGrants.role}) from ${roleGrants}
    where ${and(eq(roleGrants.accountId, accounts.id), holdsAt(at))}), '[]')`
  return await db
    .select({
      ...{ accountId: accounts.id, fullName: accounts.fullName, sortedBy, roles, collective: collectives.name },
      isClosed: sql<boolean>`${accounts.disabledAt} is not null`,
    })
    .from(accounts)
    .leftJoin(memberships, scoringOf(at))
    .leftJoin(collectives, eq(collectives.id, memberships.collectiveId))
    .where(
      and(
        eq(accounts.wardId, wardId),
        ...words.map((word) => sql`strpos(${folded}, ' ' || fold_vietnamese(${word})) > 0`),
        role && exists(holdersOf(db, role, at)),
        after && sql`(${sortedBy}, ${accounts.id}) > (${after.sortedBy}, ${after.accountId}::uuid)`,
      ),
    )
    .orderBy(asc(sortedBy), asc(accounts.id))
    .limit(limit)
}

/** A person of a ward. */
export async function findPersonOfWard(db: Connection, { accountId, wardId }: { accountId: string; wardId: string }) {
  const [found] = await db
    .select({
      accountId: accounts.id,
      fullName: accounts.fullName,
      createdAt: accounts.createdAt,
      disabledAt: accounts.disabledAt,
    })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), eq(accounts.wardId, wardId)))
  return found
}

export type MembershipOverTime = {
  membershipId: string
  collectiveId: string
  collective: string
  position: MembershipPosition
  isScoring: boolean
  fromAt: Date
  untilAt: Date | null
}

/** A person's memberships over time, the newest first. */
export async function listMembershipsOverTime(db: Connection, accountId: string): Promise<MembershipOverTime[]> {
  return await db
    .select({
      ...{ membershipId: memberships.id, collectiveId: memberships.collectiveId, collective: collectives.name },
      ...{ position: memberships.position, isScoring: memberships.isScoring },
      ...{ fromAt: memberships.fromAt, untilAt: memberships.untilAt },
    })
    .from(memberships)
    .innerJoin(collectives, eq(collectives.id, memberships.collectiveId))
    .where(eq(memberships.accountId, accountId))
    .orderBy(desc(memberships.fromAt), desc(memberships.id))
    .limit(LIMIT)
}

/** All collectives that a ward has or had, by name, to choose from. */
export async function listCollectivesOfWard(db: Connection, wardId: string): Promise<{ id: string; name: string }[]> {
  return await db
    .select({ id: collectives.id, name: collectives.name })
    .from(collectives)
    .where(eq(collectives.wardId, wardId))
    .orderBy(asc(collectives.name), asc(collectives.id))
    .limit(COLLECTIVES)
}

function holdersOf(db: Connection, role: Role, at: Date) {
  return db
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .where(and(eq(roleGrants.accountId, accounts.id), eq(roleGrants.role, role), holdsAt(at)))
}

function holdsAt(at: Date) {
  return and(lte(roleGrants.fromAt, at), or(isNull(roleGrants.untilAt), gt(roleGrants.untilAt, at)))
}

function scoringOf(at: Date) {
  const lasts = and(lte(memberships.fromAt, at), or(isNull(memberships.untilAt), gt(memberships.untilAt, at)))
  return and(eq(memberships.accountId, accounts.id), eq(memberships.isScoring, true), lasts)
}

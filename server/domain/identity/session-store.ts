import { and, desc, eq, exists, gt, inArray, isNotNull, isNull, lte, ne, or, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { accounts, memberships, passkeys, roleGrants, sessions, totpFactors, wards } from '#db/schema/index.ts'
import { officeRoles } from './contract.ts'
import { grantsInForce, isGrantInForce } from './role-grant-store.ts'
import { sessionEnds } from './session-limits.ts'

/** A session as stored: `id` is the hash of the token. */
export type StoredSession = typeof sessions.$inferSelect

/** More than anybody has devices; the oldest uses are left out. */
const MOST_SESSIONS = 100

export async function insertSession(db: Connection, session: StoredSession): Promise<void> {
  await db.insert(sessions).values(session)
}

/** The session with its person and the grants in force at `at`, in one query; nothing for a disabled account. */
export async function findSessionWithActor(db: Connection, id: string, at: Date) {
  const [found] = await db
    .select({
      userId: sessions.userId,
      expiresAt: sessions.expiresAt,
      createdAt: sessions.createdAt,
      lastUsedAt: sessions.lastUsedAt,
      wardId: accounts.wardId,
      fullName: accounts.fullName,
      grants: grantsInForce(at),
      lacksFactor: lacksFactor(at),
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.userId))
    .innerJoin(wards, eq(wards.code, accounts.wardId))
    .where(and(eq(sessions.id, id), isNull(accounts.disabledAt)))
  return found
}

/** A person's sessions, the last used first. */
export async function listSessionsOf(db: Connection, accountId: string) {
  return await db
    .select({
      id: sessions.id,
      device: sessions.device,
      createdAt: sessions.createdAt,
      lastUsedAt: sessions.lastUsedAt,
    })
    .from(sessions)
    .where(eq(sessions.userId, accountId))
    .orderBy(desc(sessions.lastUsedAt), desc(sessions.id))
    .limit(MOST_SESSIONS)
}

export async function updateSessionExpiry(db: Connection, id: string, expiresAt: Date): Promise<void> {
  await db.update(sessions).set({ expiresAt }).where(eq(sessions.id, id))
}

export async function updateSessionUse(db: Connection, id: string, lastUsedAt: Date): Promise<void> {
  await db.update(sessions).set({ lastUsedAt }).where(eq(sessions.id, id))
}

export async function deleteSession(db: Connection, id: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.id, id))
}

/** Ends a person's sessions: all, only one, or all but one; answers which. */
export async function deleteSessionsOf(
  db: Connection,
  accountId: string,
  { only, except }: { only?: string | undefined; except?: string | undefined } = {},
): Promise<string[]> {
  const ended = await db
    .delete(sessions)
    .where(
      and(
        eq(sessions.userId, accountId),
        only === undefined ? undefined : eq(sessions.id, only),
        except === undefined ? undefined : ne(sessions.id, except),
      ),
    )
    .returning({ id: sessions.id })
  return ended.map(({ id }) => id)
}

/** Ends all sessions that have run out; answers which. `real` is the machine's time, by which Lucia prolongs. */
export async function deleteExpiredSessions(db: Connection, { at, real }: { at: Date; real: Date }): Promise<string[]> {
  const ofOffice = exists(
    db
      .select({ one: sql`1` })
      .from(roleGrants)
      .where(
        and(eq(roleGrants.accountId, sessions.userId), inArray(roleGrants.role, [...officeRoles]), isGrantInForce(at)),
      ),
  )
  const ended = await db
    .delete(sessions)
    .where(or(lte(sessions.expiresAt, real), isOver('ordinary', at), and(isOver('office', at), ofOffice)))
    .returning({ id: sessions.id })
  return ended.map(({ id }) => id)
}

/** Whether the ward requires a second factor of this person, who has none. Where it requires none, nothing more is asked. */
function lacksFactor(at: Date) {
  const isConfirmed = and(eq(totpFactors.accountId, accounts.id), isNotNull(totpFactors.confirmedAt))
  const isHeld = and(eq(roleGrants.accountId, accounts.id), isGrantInForce(at))
  const isLed = and(eq(memberships.accountId, accounts.id), eq(memberships.position, 'lead'), isMembershipLasting(at))
  return sql<boolean>`case when ${wards.requiresSecondFactor} then
    not exists (select 1 from ${passkeys} where ${eq(passkeys.accountId, accounts.id)})
    and not exists (select 1 from ${totpFactors} where ${isConfirmed})
    and (exists (select 1 from ${roleGrants} where ${isHeld}) or exists (select 1 from ${memberships} where ${isLed}))
    else false end`
}

function isMembershipLasting(at: Date) {
  return and(lte(memberships.fromAt, at), or(isNull(memberships.untilAt), gt(memberships.untilAt, at)))
}

function isOver(reach: Parameters<typeof sessionEnds>[0], at: Date) {
  const { usedBefore, madeBefore } = sessionEnds(reach, at)
  return or(lte(sessions.lastUsedAt, usedBefore), lte(sessions.createdAt, madeBefore))
}

import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { accounts, roleGrants, sessions } from '#db/schema/index.ts'
import type { ActorGrant } from './actor.ts'

/** A session as stored: `id` is the hash of the token. */
export type StoredSession = {
  id: string
  userId: string
  wardId: string
  device: string
  createdAt: Date
  expiresAt: Date
}

export async function insertSession(db: Connection, session: StoredSession): Promise<void> {
  await db.insert(sessions).values(session)
}

/** The session with its person and the grants in force at `at`, in one query; nothing for a disabled account. */
export async function findSessionWithActor(db: Connection, id: string, at: Date) {
  const grants = sql<readonly ActorGrant[]>`(
    select coalesce(json_agg(json_build_object('role', ${roleGrants.role}, 'campaignId', ${roleGrants.campaignId})), '[]')
    from ${roleGrants} where ${and(eq(roleGrants.accountId, accounts.id), isInForce(at))}
  )`
  const [found] = await db
    .select({
      userId: sessions.userId,
      expiresAt: sessions.expiresAt,
      wardId: accounts.wardId,
      fullName: accounts.fullName,
      grants,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.userId))
    .where(and(eq(sessions.id, id), isNull(accounts.disabledAt)))
  return found
}

export async function updateSessionExpiry(db: Connection, id: string, expiresAt: Date): Promise<void> {
  await db.update(sessions).set({ expiresAt }).where(eq(sessions.id, id))
}

export async function deleteSession(db: Connection, id: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.id, id))
}

/** Ends all of a person's sessions; answers which. */
export async function deleteSessionsOf(db: Connection, accountId: string): Promise<string[]> {
  const ended = await db.delete(sessions).where(eq(sessions.userId, accountId)).returning({ id: sessions.id })
  return ended.map(({ id }) => id)
}

/** Ends all sessions that have run out; answers which. */
export async function deleteExpiredSessions(db: Connection, at: Date): Promise<string[]> {
  const ended = await db.delete(sessions).where(lte(sessions.expiresAt, at)).returning({ id: sessions.id })
  return ended.map(({ id }) => id)
}

function isInForce(at: Date) {
  return and(lte(roleGrants.fromAt, at), or(isNull(roleGrants.untilAt), gt(roleGrants.untilAt, at)))
}

import { type Adapter, Lucia, TimeSpan } from 'lucia'
import type { Connection } from '#db/client.ts'
import { sha256 } from '#server/platform/canonical-json.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Actor, ActorGrant } from './actor.ts'
import { lastUsedGrain, sessionCookieName, sessionLimits } from './contract.ts'
import { isSessionOver, type SessionAge } from './session-limits.ts'
import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOf,
  findSessionWithActor,
  insertSession,
  updateSessionExpiry,
  updateSessionUse,
} from './session-store.ts'

/**
 * Sessions. The only file that knows Lucia, which is no longer maintained: it makes the token and prolongs a session
 * in use. Its own adapter stores tokens in clear and reads whole account rows, so this one stores the token's SHA-256
 * and reads person, roles and session in one query. Lucia reads the machine's clock; our limits go by `clock`.
 */
export type Sessions = {
  start(person: { accountId: string; wardId: string; device: string }): Promise<{ token: string; expiresAt: Date }>
  /** The person behind a token, prolonging the session where half of its life is over. */
  find(token: string): Promise<FoundSession | undefined>
  end(token: string): Promise<void>
  /** Removes what has run out; answers which. */
  sweep(): Promise<string[]>
}

export type FoundSession = {
  actor: Actor
  sessionId: string
  signedInAt: Date
  /** The ward requires two steps of this person, who has no second factor yet. */
  lacksFactor: boolean
}

type PersonFound = { wardId: string; fullName: string; grants: readonly ActorGrant[]; lacksFactor: boolean }

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof createLucia>
    DatabaseUserAttributes: PersonFound
    DatabaseSessionAttributes: { wardId: string; device: string } & SessionAge
  }
}

/** Sessions kept in this database or, inside a command, in its transaction. */
export function openSessions({ db, clock }: { db: Connection; clock: Clock }): Sessions {
  const lucia = createLucia(adapter(db, clock))
  return {
    start: async ({ accountId, wardId, device }) => {
      const now = clock.now()
      const session = await lucia.createSession(accountId, { wardId, device, createdAt: now, lastUsedAt: now })
      return { token: session.id, expiresAt: session.expiresAt }
    },
    find: async (token) => {
      const { user, session } = await lucia.validateSession(token)
      if (!user || !session) return undefined

      const { id: accountId, wardId, fullName, grants, lacksFactor } = user
      const sessionId = sessionIdOf(token)
      if (isUseWorthWriting(session, clock.now())) await updateSessionUse(db, sessionId, clock.now())
      const actor = { accountId, wardId, fullName, grants }
      return { actor, sessionId, signedInAt: session.createdAt, lacksFactor }
    },
    end: (token) => lucia.invalidateSession(token),
    // Not through Lucia, which does not say which sessions it removes.
    sweep: () => deleteExpiredSessions(db, { at: clock.now(), real: new Date() }),
  }
}

/** A session's name in the database and in events; who reads it cannot sign in with it. */
export function sessionIdOf(token: string): string {
  return sha256(token)
}

function isUseWorthWriting({ lastUsedAt }: SessionAge, now: Date): boolean {
  return now.getTime() - lastUsedAt.getTime() >= lastUsedGrain * 60_000
}

function createLucia(store: Adapter) {
  return new Lucia(store, {
    sessionExpiresIn: new TimeSpan(sessionLimits.ordinary.idle, 'h'),
    sessionCookie: { name: sessionCookieName },
    getUserAttributes: ({ wardId, fullName, grants, lacksFactor }) => ({ wardId, fullName, grants, lacksFactor }),
    getSessionAttributes: ({ createdAt, lastUsedAt }) => ({ createdAt, lastUsedAt }),
  })
}

function adapter(db: Connection, clock: Clock): Adapter {
  return {
    getSessionAndUser: async (token) => {
      const found = await findSessionWithActor(db, sessionIdOf(token), clock.now())
      if (!found || isSessionOver(found, found.grants, clock.now())) return [null, null]

      const { userId, expiresAt, createdAt, lastUsedAt, ...person } = found
      const { wardId } = person
      return [
        { id: token, userId, expiresAt, attributes: { wardId, device: '', createdAt, lastUsedAt } },
        { id: userId, attributes: person },
      ]
    },
    setSession: ({ id, userId, expiresAt, attributes }) =>
      insertSession(db, { id: sessionIdOf(id), userId, expiresAt, ...attributes }),
    updateSessionExpiration: (token, expiresAt) => updateSessionExpiry(db, sessionIdOf(token), expiresAt),
    deleteSession: (token) => deleteSession(db, sessionIdOf(token)),
    deleteUserSessions: async (accountId) => {
      await deleteSessionsOf(db, accountId)
    },
    deleteExpiredSessions: async () => {
      await deleteExpiredSessions(db, { at: clock.now(), real: new Date() })
    },
    // Tokens are not kept, so sessions cannot be listed by token; nothing of ours asks for it.
    getUserSessions: async () => [],
  }
}

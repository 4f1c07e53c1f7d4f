import { type Adapter, Lucia, TimeSpan } from 'lucia'
import type { Connection } from '#db/client.ts'
import { sha256 } from '#server/platform/canonical-json.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Actor, ActorGrant } from './actor.ts'
import { sessionCookieName, sessionDays } from './contract.ts'
import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOf,
  findSessionWithActor,
  insertSession,
  updateSessionExpiry,
} from './session-store.ts'

/**
 * Sessions. The only file that knows Lucia, which is no longer maintained: it makes the token and decides when a
 * session ends or is prolonged. Its own adapter stores tokens in clear and reads whole account rows, so this one
 * stores the token's SHA-256 and reads person, roles and session in one query. Lucia reads the machine's clock.
 */
export type Sessions = {
  start(person: { accountId: string; wardId: string; device: string }): Promise<{ token: string; expiresAt: Date }>
  /** The person behind a token, prolonging the session where half of its life is over. */
  find(token: string): Promise<{ actor: Actor; sessionId: string } | undefined>
  end(token: string): Promise<void>
  /** Removes what has run out; answers which. */
  sweep(): Promise<string[]>
}

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof createLucia>
    DatabaseUserAttributes: { wardId: string; fullName: string; grants: readonly ActorGrant[] }
    DatabaseSessionAttributes: { wardId: string; device: string }
  }
}

/** Sessions kept in this database or, inside a command, in its transaction. */
export function openSessions({ db, clock }: { db: Connection; clock: Clock }): Sessions {
  const lucia = createLucia(adapter(db, clock))
  return {
    start: async ({ accountId, wardId, device }) => {
      const session = await lucia.createSession(accountId, { wardId, device })
      return { token: session.id, expiresAt: session.expiresAt }
    },
    find: async (token) => {
      const { user, session } = await lucia.validateSession(token)
      if (!user || !session) return undefined

      const { id: accountId, wardId, fullName, grants } = user
      return { actor: { accountId, wardId, fullName, grants }, sessionId: sessionIdOf(token) }
    },
    end: (token) => lucia.invalidateSession(token),
    // Not through Lucia, which does not say which sessions it removes.
    sweep: () => deleteExpiredSessions(db, new Date()),
  }
}

/** A session's name in the database and in events; who reads it cannot sign in with it. */
export function sessionIdOf(token: string): string {
  return sha256(token)
}

function createLucia(store: Adapter) {
  return new Lucia(store, {
    sessionExpiresIn: new TimeSpan(sessionDays, 'd'),
    sessionCookie: { name: sessionCookieName },
    getUserAttributes: ({ wardId, fullName, grants }) => ({ wardId, fullName, grants }),
    getSessionAttributes: () => ({}),
  })
}

function adapter(db: Connection, clock: Clock): Adapter {
  return {
    getSessionAndUser: async (token) => {
      const found = await findSessionWithActor(db, sessionIdOf(token), clock.now())
      if (!found) return [null, null]

      const { userId, expiresAt, wardId, fullName, grants } = found
      return [
        { id: token, userId, expiresAt, attributes: { wardId, device: '' } },
        { id: userId, attributes: { wardId, fullName, grants } },
      ]
    },
    setSession: ({ id, userId, expiresAt, attributes }) =>
      insertSession(db, { id: sessionIdOf(id), userId, expiresAt, createdAt: clock.now(), ...attributes }),
    updateSessionExpiration: (token, expiresAt) => updateSessionExpiry(db, sessionIdOf(token), expiresAt),
    deleteSession: (token) => deleteSession(db, sessionIdOf(token)),
    deleteUserSessions: async (accountId) => {
      await deleteSessionsOf(db, accountId)
    },
    deleteExpiredSessions: async () => {
      await deleteExpiredSessions(db, new Date())
    },
    // Tokens are not kept, so sessions cannot be listed by token; nothing of ours asks for it.
    getUserSessions: async () => [],
  }
}

import type { ExtendedError } from 'socket.io'
import { sessionCookieName } from '#server/domain/identity/contract.ts'
import { readCookie } from '#server/edge/http/read-cookie.ts'
import type { Log } from '#server/platform/log.ts'
import { type LiveApplication, type LiveSocket, rooms } from './gateway.ts'

/** At the handshake: a guest without a cookie is welcome; a cookie is asked for once, and again with each topic. */
export function authenticateSocket({ identity }: LiveApplication, log: Log) {
  return async (socket: LiveSocket, next: (error?: ExtendedError) => void): Promise<void> => {
    try {
      const token = readCookie(socket.handshake.headers.cookie, sessionCookieName)
      const session = token === undefined ? undefined : await identity.authenticate(token)
      socket.data = { token, actor: session?.lacksFactor ? undefined : session?.actor }
      if (session) await socket.join([rooms.session(session.sessionId), rooms.person(session.actor.accountId)])
      next()
    } catch (error) {
      log.error({ err: error }, 'a socket could not be authenticated')
      next(new Error('unavailable'))
    }
  }
}

import { randomUUID } from 'node:crypto'
import type { Server as HttpServer } from 'node:http'
import type { Sql } from 'postgres'
import { Server } from 'socket.io'
import { livePath } from '#server/domain/standings/contract.ts'
import type { Log } from '#server/platform/log.ts'
import { answerSocket } from './answer-socket.ts'
import { authenticateSocket } from './authenticate-socket.ts'
import { type ConnectionLimit, connectionLimit, type TrustProxy } from './connection-limit.ts'
import { type Gateway, type LiveApplication, rooms } from './gateway.ts'
import { publishHints } from './publish-hints.ts'
import { standingsPublisher } from './publish-standings.ts'
import { shareEvents } from './share-events.ts'

export type RealtimeOptions = {
  server: HttpServer
  application: LiveApplication
  sql: Sql
  log: Log
  /** The address people type; undefined: whatever host the request names. */
  origin: string | undefined
  /** Which forwarded addresses are believed, as for pages; none unless given. */
  trusts?: TrustProxy
  /** Open sockets per address. A whole office may sit behind one address, so the limit only stops abuse. */
  socketsPerAddress?: number
}

/** Live messages on the same address as the pages. `listening`: also what other processes commit is heard. */
export function attachRealtime(options: RealtimeOptions): { listening: Promise<void>; close(): Promise<void> } {
  const { application, sql, log } = options
  const { origin, socketsPerAddress: perAddress = 2_000, trusts = () => false } = options
  const limit = connectionLimit({ origin, perAddress, trusts })
  const gateway = openGateway(options.server, limit)
  const publisher = standingsPublisher(gateway, application, log)
  const events = shareEvents({
    ...{ events: application.resources.events, sql, log, processId: randomUUID() },
    onCaughtUp: () => publisher.wake(() => true),
  })
  gateway.use(authenticateSocket(application, log))
  gateway.on('connection', answerSocket({ application, publisher, limit, log }))
  const stopHints = publishHints(gateway, application, events, log)
  events.on('ledgerAppended', ({ campaignId }) => publisher.wake(({ campaign }) => campaign.id === campaignId))
  events.on('boardPeopleChanged', ({ wardId }) => {
    application.standings.forget()
    publisher.wake(({ campaign }) => campaign.wardId === wardId)
  })
  events.on('sessionEnded', ({ sessionId }) => gateway.in(rooms.session(sessionId)).disconnectSockets(true))
  events.on('rolesChanged', ({ accountId }) => gateway.in(rooms.person(accountId)).disconnectSockets(true))

  return {
    listening: events.listening,
    close: async () => {
      stopHints()
      await events.stop()
      await publisher.stop()
      gateway.disconnectSockets(true)
      gateway.engine.close()
    },
  }
}

function openGateway(server: HttpServer, limit: ConnectionLimit): Gateway {
  return new Server(server, {
    path: livePath,
    serveClient: false,
    // Pages send a topic and a number; anything longer is not ours.
    maxHttpBufferSize: 2_048,
    perMessageDeflate: false,
    allowRequest: (request, answer) => answer(null, limit.admits(request)),
  })
}

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import { io, type Socket } from 'socket.io-client'
import { onTestFinished } from 'vitest'
import type { DatabaseClient } from '#db/client.ts'
import { logins, sessions } from '#db/schema/index.ts'
import { sessionCookieName } from '#server/domain/identity/contract.ts'
import { openSessions, sessionIdOf } from '#server/domain/identity/sessions.ts'
import {
  type BrowserToServer,
  type FollowAnswer,
  type LiveTopic,
  livePath,
  type ServerToBrowser,
  type StandingsChange,
} from '#server/domain/standings/contract.ts'
import { standingsContext } from '#server/domain/standings/index.ts'
import { attachRealtime } from '#server/edge/realtime/attach-realtime.ts'
import type { LiveApplication } from '#server/edge/realtime/gateway.ts'
import { createEvents } from '#server/platform/events.ts'
import { type BoardScene, boardScene } from '#test/integration/standings/scene.ts'
import { freshDatabase } from '#test/support/database.ts'

type Options = { origin?: string; socketsPerAddress?: number; trusts?: (address: string, hop: number) => boolean }

export type Browser = Socket<ServerToBrowser, BrowserToServer>

/** A running campaign with live messages on a port of its own, on a database that really commits. */
export async function liveScene() {
  const database = await freshDatabase()
  const scene = await boardScene(database.db)
  const start = async (application: LiveApplication, options: Options) => {
    const server = createServer()
    const { log } = scene.resources
    const realtime = attachRealtime({
      ...{ server, application, sql: database.sql, log, origin: undefined },
      ...options,
    })
    await realtime.listening
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    onTestFinished(async () => {
      await realtime.close()
      await new Promise((closed) => server.close(closed))
    })
    return `http://127.0.0.1:${portOf(server.address())}`
  }
  return {
    ...scene,
    ...{ url: database.url, sql: database.sql },
    ...signIns(database, scene),
    start: (options: Options = {}) => start(scene, options),
    /** A second server process on the same database: it hears of this one's commits by notices alone. */
    startElsewhere: async () => {
      // This process tells others only while its own gateway runs.
      const events = createEvents((error) => scene.resources.log.error({ err: error }, 'a listener failed'))
      const resources = { ...scene.resources, events }
      return await start({ ...scene, resources, standings: standingsContext(resources) }, {})
    },
  }
}

/** People's logins, and sessions that begin and run out. */
function signIns({ db }: DatabaseClient, { resources, campaign }: BoardScene) {
  return {
    /** What a person signs in with. */
    loginOf: async ({ accountId }: { accountId: string }) => {
      const [login] = await db.select().from(logins).where(eq(logins.accountId, accountId))
      return login?.value ?? ''
    },
    /** The cookie of a signed-in person. */
    cookieOf: async ({ accountId }: { accountId: string }) => {
      const { wardId } = campaign
      const { token } = await openSessions(resources).start({ accountId, wardId, device: 'thử' })
      return { token, cookie: `${sessionCookieName}=${token}` }
    },
    /** The session of a token is over since a second ago. */
    runOut: async (token: string) => {
      const expiresAt = new Date(Date.now() - 1_000)
      await db
        .update(sessions)
        .set({ expiresAt })
        .where(eq(sessions.id, sessionIdOf(token)))
    },
  }
}

/** A browser's socket; connected unless refused. */
export async function openBrowser(url: string, headers: Record<string, string> = {}): Promise<Browser> {
  const browser: Browser = io(url, {
    path: livePath,
    transports: ['websocket'],
    extraHeaders: headers,
    forceNew: true,
    reconnectionDelay: 20,
  })
  onTestFinished(() => void browser.disconnect())
  await new Promise<void>((connected, refused) => browser.once('connect', connected).once('connect_error', refused))
  return browser
}

export async function ask(browser: Browser, topic: LiveTopic, version = 0): Promise<FollowAnswer> {
  return await browser.emitWithAck('follow', { topic, version })
}

/** Follows a topic and fails the test where that is refused. */
export async function followed(browser: Browser, topic: LiveTopic, version = 0) {
  const answer = await ask(browser, topic, version)
  if (!answer.ok) throw new Error(`Refused: ${answer.code}`)
  return answer
}

export function nextChange(browser: Browser): Promise<StandingsChange> {
  return new Promise((heard) => browser.once('standings', heard))
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}

import { join } from 'node:path'
import { startBackground } from './background.ts'
import { type Application, compose } from './compose.ts'
import { isHalfDemo, refuseHalfDemo } from './demo/half-demo.ts'
import { prepareDemo } from './demo/prepare-demo.ts'
import type { Post } from './domain/notices/index.ts'
import { openSecrets } from './edge/citizen/open-secrets.ts'
import { createApp } from './edge/http/create-app.ts'
import { createHttpServer } from './edge/http/create-http-server.ts'
import { developmentServer } from './edge/http/development-server.ts'
import { addressOf, chooseHost, drain, listen } from './edge/http/listen.ts'
import { attachRealtime } from './edge/realtime/attach-realtime.ts'
import { greet } from './greet.ts'
import { systemClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { createEvents } from './platform/events.ts'
import { uuidV7Ids } from './platform/ids.ts'
import type { Log } from './platform/log.ts'
import { openMail } from './platform/mail.ts'
import { openServerDatabase } from './platform/open-server-database.ts'
import type { Resources } from './platform/resources.ts'
import { folderStorage } from './platform/storage.ts'

export type RunOptions = {
  config: Config
  log: Log
  projectFolder: string
  isDevelopment: boolean
  /** Aborted when the process is told to stop. */
  stop: AbortSignal
  say(line: string): void
}
type Closers = (() => Promise<unknown>)[]

/** Starts everything, serves until told to stop, then stops it in the opposite order. Answers the exit code. */
export async function runServer(options: RunOptions): Promise<number> {
  const closers: Closers = []
  try {
    const { databaseEnded } = await startServer(options, closers)
    return await untilStopped(options, databaseEnded)
  } finally {
    for (const close of closers.reverse()) await close()
  }
}

async function startServer(options: RunOptions, closers: Closers): Promise<{ databaseEnded: Promise<void> }> {
  const { config, stop, say } = options
  const database = await openServerDatabase({
    ...databaseOf(config),
    projectFolder: options.projectFolder,
    mayJoin: false,
    // What a start that was cut off in the middle of loading the demo left is half a campaign, and nobody's work.
    isLeftOver: async (db) => config.demo && (await isHalfDemo(db)),
    say,
  })
  closers.push(database.close)
  await refuseHalfDemo(database.client.db, database)
  if (!database.hasServerRole)
    say('Database: this role cannot make roles, so triggers alone guard what is append-only.')

  const resources = openResources(options, database.client.db)
  const { campaignSecret: given, signInSecret: givenSignIn, dataDir } = config
  const secrets = await openSecrets(resources, { given, givenSignIn, dataDir })
  const application = compose(resources, secrets, openPost(config, closers))
  const demo = config.demo ? await prepareDemo({ application, resources, secrets, stop, say }) : undefined
  // Wrapped, because an async function would wait for a bare promise.
  const started = { databaseEnded: database.ended }
  if (stop.aborted) return started

  const address = await serve({ options, application, sql: database.client.sql, closers })
  const { target, isEmbedded } = database
  const background = await startBackground(application, { target, isAlone: isEmbedded })
  closers.push(background.stop)
  const missingSecrets = await application.secrets.listMissing()
  greet({ address, demo, hasOffice: await application.identity.hasOffice(), missingSecrets, say })
  return started
}

type Serving = {
  options: RunOptions
  application: Application
  sql: Parameters<typeof attachRealtime>[0]['sql']
  closers: Closers
}

async function serve({ options, application, sql, closers }: Serving): Promise<string> {
  const { config, log, projectFolder, isDevelopment } = options
  const host = await chooseHost({ config, application, say: options.say })
  const server = createHttpServer()
  const vite = isDevelopment ? await developmentServer(server) : undefined
  if (vite) closers.push(() => vite.close())
  const { origin, trustProxy } = config
  const app = await createApp({ application, log, projectFolder, vite, origin, trustProxy })
  server.on('request', app)

  const realtime = attachRealtime({ server, application, sql, log, origin, trusts: app.get('trust proxy fn') })
  await listen(server, { host, port: config.port })
  closers.push(() => drain(server), realtime.close)
  return addressOf(server, { host, origin: config.origin })
}

/** The way to the mail server, where there is one. */
function openPost({ mail: settings }: Config, closers: Closers): Post | undefined {
  if (!settings) return undefined
  const mail = openMail(settings)
  closers.push(async () => mail.close())
  return { mail, origin: settings.origin }
}

function openResources({ config, log }: RunOptions, db: Resources['db']): Resources {
  const reportListener = (error: unknown) => log.error({ err: error }, 'a listener failed')
  return {
    db,
    log,
    clock: systemClock,
    ids: uuidV7Ids,
    events: createEvents(reportListener),
    storage: folderStorage(join(config.dataDir, 'evidence')),
  }
}

/** Zero when it was told to stop, one when the database fell over under it. */
async function untilStopped({ stop, log }: RunOptions, databaseEnded: Promise<void>): Promise<number> {
  if (stop.aborted) return 0
  const told = new Promise<number>((done) => stop.addEventListener('abort', () => done(0), { once: true }))
  const fallen = databaseEnded.then(() => {
    if (!stop.aborted) log.fatal('the database ended by itself; start again, what was acknowledged is there')
    return 1
  })
  return await Promise.race([told, fallen])
}

function databaseOf({ database, dataDir }: Config): { databaseUrl: string | undefined; dataDir: string } {
  return { databaseUrl: database.kind === 'url' ? database.url : undefined, dataDir }
}

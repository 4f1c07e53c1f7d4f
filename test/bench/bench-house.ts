import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type DatabaseClient, openDatabase, serverRole } from '#db/client.ts'
import { type Application, compose } from '#server/compose.ts'
import { systemClock } from '#server/platform/clock.ts'
import { joinEmbeddedPostgres } from '#server/platform/embedded-postgres/join-embedded-postgres.ts'
import { createEvents } from '#server/platform/events.ts'
import { uuidV7Ids } from '#server/platform/ids.ts'
import { createLog } from '#server/platform/log.ts'
import type { Resources } from '#server/platform/resources.ts'
import { loadSecrets } from '#server/platform/secrets.ts'
import { folderStorage } from '#server/platform/storage.ts'

export type BenchHouse = {
  /** The built server with the demo campaign. */
  url: string
  /** The same commands on the same database, without HTTP between. */
  application: Application
  client: DatabaseClient
  /** The database's owner, who may make tables. */
  owner: DatabaseClient['sql']
  close(): Promise<void>
}

/** Starts the built server on a database of its own with `fsync` on, and joins its database. */
export async function openBenchHouse(): Promise<BenchHouse> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tds-bench-'))
  const server = spawn(process.execPath, ['build/server/index.js'], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', PORT: '0', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      const address = /http:\/\/\S+:\d+/.exec(line)?.[0]
      if (address) resolve(address)
    })
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })

  const { connection } = await joinEmbeddedPostgres({ dataDir, log: () => undefined })
  const client = openDatabase({ target: connection, max: 12, role: serverRole })
  const owner = openDatabase({ target: connection, max: 1 })
  const application = compose(resourcesOn(client, dataDir), loadSecrets({ given: undefined, dataDir }))
  return {
    ...{ url, application, client, owner: owner.sql },
    close: async () => {
      await client.close()
      await owner.close()
      const ended = once(server, 'exit')
      server.kill('SIGTERM')
      await ended
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function resourcesOn({ db }: DatabaseClient, dataDir: string): Resources {
  const log = createLog({ level: 'warn' })
  const events = createEvents((error) => log.error({ err: error }, 'a listener failed'))
  return { db, log, events, clock: systemClock, ids: uuidV7Ids, storage: folderStorage(join(dataDir, 'evidence')) }
}

import { join } from 'node:path'
import { type Database, type DatabaseClient, type DatabaseTarget, openDatabase, serverRole } from '#db/client.ts'
import { emptyDatabase } from '#db/empty-database.ts'
import { migrate } from '#db/migrate.ts'
import { refusalForDatabase } from './database-refusal.ts'
import { joinEmbeddedPostgres } from './embedded-postgres/join-embedded-postgres.ts'
import { startEmbeddedPostgres } from './embedded-postgres/start-embedded-postgres.ts'

export type ServerDatabase = {
  client: DatabaseClient
  /** For what needs connections of its own, as the job queue does. */
  target: DatabaseTarget
  isEmbedded: boolean
  /** False where the URL's role cannot make roles: then the triggers alone guard what is append-only. */
  hasServerRole: boolean
  /** Settles when the embedded PostgreSQL ends by itself; never for a given one. */
  ended: Promise<void>
  close(): Promise<void>
}

const POOL = 12

export type DatabaseOptions = {
  databaseUrl: string | undefined
  dataDir: string
  /** Where `db/migrations` lies, also beside a build. */
  projectFolder: string
  /** A task on the command line joins the embedded database of a server that runs; a second server is refused. */
  mayJoin: boolean
  /** Asked of an embedded database: what is nobody's work and not whole is thrown away. A given one is never emptied. */
  isLeftOver?(db: Database): Promise<boolean>
  say(line: string): void
}

/** Opens the database of a start, migrated: the one of `DATABASE_URL`, or the embedded one in the data folder. */
export async function openServerDatabase(options: DatabaseOptions): Promise<ServerDatabase> {
  const { databaseUrl, dataDir, mayJoin, isLeftOver, projectFolder, say } = options
  if (databaseUrl !== undefined) {
    const client = await openGiven(databaseUrl, projectFolder)
    return {
      ...client,
      target: databaseUrl,
      isEmbedded: false,
      ended: new Promise(() => undefined),
      close: client.client.close,
    }
  }

  const openEmbedded = mayJoin ? joinEmbeddedPostgres : startEmbeddedPostgres
  const embedded = await openEmbedded({ dataDir, log: say })
  try {
    let client = await migrateAndOpen(embedded.connection, projectFolder)
    if (await isLeftOver?.(client.client.db)) {
      await client.client.close()
      await emptyDatabase(embedded.connection)
      client = await migrateAndOpen(embedded.connection, projectFolder)
    }
    return {
      ...client,
      target: embedded.connection,
      isEmbedded: true,
      ended: embedded.ended,
      close: async () => {
        await client.client.close()
        await embedded.stop()
      },
    }
  } catch (error) {
    await embedded.stop()
    throw error
  }
}

async function openGiven(databaseUrl: string, projectFolder: string) {
  try {
    return await migrateAndOpen(databaseUrl, projectFolder)
  } catch (error) {
    throw refusalForDatabase(error)
  }
}

async function migrateAndOpen(target: DatabaseTarget, projectFolder: string) {
  const { hasServerRole } = await migrate(target, join(projectFolder, 'db', 'migrations'))
  const client = openDatabase({ target, max: POOL, role: hasServerRole ? serverRole : undefined })
  return { client, hasServerRole }
}

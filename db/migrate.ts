import { fileURLToPath } from 'node:url'
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator'
import { Logger, runMigrations as migrateJobs } from 'graphile-worker'
import { type DatabaseTarget, openDatabase } from './client.ts'
import { connectionUrl } from './connection-url.ts'
import { grantServerRights } from './rights.ts'

/** Any number, the same for every process: two starts migrate one after the other. */
export const MIGRATION_LOCK = 7_261_001

/**
 * Brings a database to the current schema as its owner, the job queue's own schema too, and sets up the server's role.
 * Answers whether the server may work in that role; where the URL's role cannot make roles, the triggers alone guard.
 */
export async function migrate(
  target: DatabaseTarget,
  migrationsFolder = besideThisFile(),
): Promise<{ hasServerRole: boolean }> {
  const { db, sql, close } = openDatabase({ target, max: 1 })
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`
    await runMigrations(db, { migrationsFolder })
    await migrateJobs({ connectionString: connectionUrl(target), logger: silent, maxPoolSize: 1 })
    return { hasServerRole: await grantServerRights(sql) }
  } finally {
    // Closing the one connection frees the lock.
    await close()
  }
}

/** What the job queue says of its own migrations is of no use to anybody at a start. */
const silent = new Logger(() => () => {})

/** Where the migrations lie in the sources; a build names the project's folder, for they stay files on disk. */
function besideThisFile(): string {
  return fileURLToPath(new URL('./migrations', import.meta.url))
}

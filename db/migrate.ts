import { fileURLToPath } from 'node:url'
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator'
import { type DatabaseTarget, openDatabase } from './client.ts'
import { grantServerRights } from './rights.ts'

/** Any number, the same for every process: two starts migrate one after the other. */
const MIGRATION_LOCK = 7_261_001

/**
 * Brings a database to the current schema as its owner and sets up the server's role.
 * Answers whether the server may work in that role; where the URL's role cannot make roles, the triggers alone guard.
 */
export async function migrate(
  target: DatabaseTarget,
  folder = migrationsFolder(),
): Promise<{ hasServerRole: boolean }> {
  const { db, sql, close } = openDatabase({ target, max: 1 })
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`
    await runMigrations(db, { migrationsFolder: folder })
    return { hasServerRole: await grantServerRights(sql) }
  } finally {
    // Closing the one connection frees the lock.
    await close()
  }
}

/** Migrations stay files on disk: beside this module in development, in the project's `db/` beside the build. */
function migrationsFolder(): string {
  const inBuild = import.meta.url.includes('/build/server/')
  return fileURLToPath(new URL(inBuild ? '../../db/migrations' : './migrations', import.meta.url))
}

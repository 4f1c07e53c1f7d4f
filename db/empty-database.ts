import { type DatabaseTarget, openDatabase } from './client.ts'

/** Removes every table, as if the database were new. For half a demo in the embedded database, and nothing else. */
export async function emptyDatabase(target: DatabaseTarget): Promise<void> {
  const { sql, close } = openDatabase({ target, max: 1 })
  try {
    await sql.unsafe(`
      drop schema if exists drizzle cascade; drop schema if exists graphile_worker cascade;
      drop schema public cascade; create schema public`)
  } finally {
    await close()
  }
}

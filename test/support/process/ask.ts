import postgres from 'postgres'
import type { EmbeddedConnection } from '#server/platform/embedded-postgres/connection.ts'

/** Runs statements over a connection of their own. */
export async function ask<T>(
  target: EmbeddedConnection | undefined,
  work: (sql: postgres.Sql) => Promise<T>,
): Promise<T> {
  if (!target) throw new Error('PostgreSQL is not running.')
  const sql = postgres({ ...target, max: 1, onnotice: () => {} })
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 1 })
  }
}

import type { ExtractTablesWithRelations } from 'drizzle-orm'
import { drizzle, type PostgresJsDatabase, type PostgresJsTransaction } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import * as schema from './schema/index.ts'

export type Schema = typeof schema
/** A pool of connections with our tables' types. */
export type Database = PostgresJsDatabase<Schema>
/** A transaction: what commands pass to the stores. */
export type Transaction = PostgresJsTransaction<Schema, ExtractTablesWithRelations<Schema>>
/** Where a read may run: in the open or inside a command's transaction. */
export type Connection = Database | Transaction

/** The role the server works in: it may not update or delete what is append-only. Made by the first migration where allowed. */
export const serverRole = 'thi_dua_so_server'

/** How our connections are told from others' in the list of those that PostgreSQL serves. */
export const applicationName = 'thi-dua-so'

export type DatabaseClient = { db: Database; sql: postgres.Sql; close(): Promise<void> }

/** `postgres://…`, or the embedded server's socket (a port where there are no sockets). */
export type DatabaseTarget =
  | string
  | (({ path: string } | { host: string; port: number }) & { user: string; password: string; database: string })

export type ConnectionOptions = {
  target: DatabaseTarget
  max: number
  /** Role to take at connection, or undefined to stay who the URL says. */
  role?: string
}

/** Opens a pool. Notices are dropped (they repeat what migrations do), and dates pass through drizzle's own mapping. */
export function openDatabase({ target, max, role }: ConnectionOptions): DatabaseClient {
  const options = {
    max,
    onnotice: () => {},
    connection: { application_name: applicationName, TimeZone: 'UTC', ...(role ? { role } : {}) },
    // A database that went away: say so soon, and find it again soon (the driver would wait up to 30 and 20 s).
    connect_timeout: 5,
    backoff: () => 0.5,
  }
  const sql = typeof target === 'string' ? postgres(target, options) : postgres({ ...target, ...options })
  const db = drizzle(sql, { schema, casing: 'snake_case' })
  return { db, sql, close: () => sql.end({ timeout: 5 }) }
}

import { readMigrationFiles } from 'drizzle-orm/migrator'
import type postgres from 'postgres'

/** One migration as drizzle keeps it: what it is known by, and its statements. */
export type Migration = { hash: string; at: number; statements: readonly string[] }

/** The migrations of this version, oldest first. */
export function ownMigrations(migrationsFolder: string): Migration[] {
  return readMigrationFiles({ migrationsFolder }).map(({ hash, folderMillis, sql }) => ({
    hash,
    at: folderMillis,
    statements: sql,
  }))
}

/** Hashes of the migrations that a database has had, oldest first; none where it has never been migrated. */
export async function listAppliedMigrations(sql: postgres.ISql): Promise<string[]> {
  const [found] = await sql<
    { table: string | null }[]
  >`select to_regclass('drizzle.__drizzle_migrations')::text as table`
  if (!found?.table) return []
  const rows = await sql<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations order by created_at, id`
  return rows.map(({ hash }) => hash)
}

/** Applies migrations in the transaction that is open, and notes them where drizzle looks for them. */
export async function applyMigrations(sql: postgres.ISql, migrations: readonly Migration[]): Promise<void> {
  await sql.unsafe(`
    create schema if not exists drizzle;
    create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`)
  for (const { hash, at, statements } of migrations) {
    for (const statement of statements) await sql.unsafe(statement)
    await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${at})`
  }
}

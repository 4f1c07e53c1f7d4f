import type { Writable } from 'node:stream'
import type postgres from 'postgres'
import type { SequenceState } from './snapshot.ts'
import { copyTarget, quoted, type TableShape } from './tables.ts'

type ForeignKey = { table: string; name: string; definition: string }

/** Removes everything of ours, also jobs: what must still happen stands in the outbox. */
export async function emptySchemas(sql: postgres.ISql): Promise<void> {
  await sql.unsafe(`
    drop schema if exists graphile_worker cascade;
    drop schema if exists drizzle cascade;
    drop schema public cascade;
    create schema public`)
}

/**
 * Opens tables to rows in any order: triggers sleep (an append-only table takes rows; the rule about one's own work was
 * asked when they were written), and references are dropped. `close` puts both back; PostgreSQL then checks every
 * reference of every row anew. Needs no superuser, unlike switching the session to replication.
 */
export async function openTables(
  sql: postgres.ISql,
  tables: readonly TableShape[],
): Promise<{ close(): Promise<void> }> {
  const keys = await listForeignKeys(sql)
  const each = (order: string) =>
    sql.unsafe(tables.map(({ name }) => `alter table public.${quoted(name)} ${order}`).join('; '))
  for (const { table, name } of keys) await sql.unsafe(`alter table ${table} drop constraint ${quoted(name)}`)
  await each('disable trigger user')
  return {
    close: async () => {
      await each('enable trigger user')
      for (const { table, name, definition } of keys) {
        await sql.unsafe(`alter table ${table} add constraint ${quoted(name)} ${definition}`)
      }
    },
  }
}

/** Takes a table's rows as `copyOut` gave them. */
export async function copyIn(sql: postgres.ISql, table: TableShape): Promise<Writable> {
  return await sql.unsafe(`copy ${copyTarget(table)} from stdin`).writable()
}

export async function countRows(sql: postgres.ISql, { name }: TableShape): Promise<number> {
  const [counted] = await sql<{ rows: string }[]>`select count(*) as rows from ${sql(`public.${name}`)}`
  return Number(counted?.rows ?? 0)
}

export async function setSequences(sql: postgres.ISql, sequences: readonly SequenceState[]): Promise<void> {
  for (const { name, value, isCalled } of sequences) {
    await sql`select setval(${`public.${quoted(name)}`}::regclass, ${value}::bigint, ${isCalled})`
  }
}

async function listForeignKeys(sql: postgres.ISql): Promise<ForeignKey[]> {
  return await sql<ForeignKey[]>`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_namespace n on n.oid = c.connamespace
    where contype = 'f' and n.nspname = 'public'
    order by 1, 2`
}

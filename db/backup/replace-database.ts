import type { Writable } from 'node:stream'
import type postgres from 'postgres'
import { type Database, type DatabaseTarget, openDatabase } from '#db/client.ts'
import { MIGRATION_LOCK } from '#db/migrate.ts'
import { grantServerRights } from '#db/rights.ts'
import { copyIn, countRows, emptySchemas, openTables, setSequences } from './load.ts'
import { applyMigrations, type Migration } from './migrations.ts'
import type { SequenceState } from './snapshot.ts'
import type { TableShape } from './tables.ts'
import { findWork, type WorkFound } from './work-found.ts'

export type Replacement = {
  /** Throws where what stands in the database must stay. */
  allow(found: WorkFound): void
  /** The migrations that the rows were written under, and those that came later. */
  migrations: { written: readonly Migration[]; later: readonly Migration[] }
  tables: readonly TableShape[]
  /** Brings the rows of one table after the other. */
  load(open: (table: TableShape) => Promise<Writable>): Promise<void>
  sequences: readonly SequenceState[]
  /** Throws where a table has another number of rows than was written. */
  checkCount(table: TableShape, rows: number): void
  /** Throws where what was loaded does not hold together. Sees the newest version of the tables. */
  check(db: Database): Promise<void>
}

/**
 * Puts other contents in place of a database's, all in one transaction: whatever goes wrong, and be it a kill, the
 * database is afterwards what it was before. A server that starts meanwhile waits.
 */
export async function replaceDatabase(target: DatabaseTarget, replacement: Replacement): Promise<void> {
  const { sql, db, close } = openDatabase({ target, max: 1 })
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`
    await inOneTransaction(sql, (still) => replace({ sql, db, still }, replacement))
    await grantServerRights(sql)
  } finally {
    // Closing the one connection frees the lock.
    await close()
  }
}

type Open = { sql: postgres.Sql; db: Database; still(): Promise<void> }

async function replace({ sql, db, still }: Open, replacement: Replacement): Promise<void> {
  const { tables, migrations } = replacement
  replacement.allow(await findWork(sql))
  await emptySchemas(sql)
  await applyMigrations(sql, migrations.written)
  const opened = await openTables(sql, tables)
  await replacement.load(async (table) => {
    await still()
    return await copyIn(sql, table)
  })
  await opened.close()
  await setSequences(sql, replacement.sequences)
  for (const table of tables) replacement.checkCount(table, await countRows(sql, table))
  await applyMigrations(sql, migrations.later)
  await replacement.check(db)
}

/**
 * One connection is the transaction, so that both drivers' ways of asking share it. The driver would quietly open
 * another connection in place of a lost one, outside of the transaction: `still` throws then.
 */
async function inOneTransaction(sql: postgres.Sql, work: (still: () => Promise<void>) => Promise<void>): Promise<void> {
  const current = async () => {
    const [row] = await sql<{ id: string }[]>`select pg_current_xact_id()::text as id`
    return row?.id
  }
  await sql.unsafe('begin')
  try {
    const begun = await current()
    const still = async () => {
      if ((await current()) !== begun) throw new Error('The connection to the database was lost.')
    }
    await work(still)
    await still()
    await sql.unsafe('commit')
  } catch (error) {
    await sql.unsafe('rollback').catch(() => undefined)
    throw error
  }
}

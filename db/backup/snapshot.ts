import type { Readable } from 'node:stream'
import type postgres from 'postgres'
import { type DatabaseTarget, openDatabase } from '#db/client.ts'
import { holdFiles } from './file-lock.ts'
import { listAppliedMigrations } from './migrations.ts'
import { copyTarget, listTables, type TableShape } from './tables.ts'

export type SequenceState = { name: string; value: string; isCalled: boolean }
export type LedgerEnd = { campaignId: string; seq: number; hash: string }

/** A whole database as it stood at one moment, however long it is read. */
export type Snapshot = {
  /** Hashes of the migrations it has had, oldest first. */
  migrations: string[]
  tables: TableShape[]
  /** A table's rows in PostgreSQL's text format, one a line. To be read to its end before the next is asked for. */
  copyOut(table: TableShape): Promise<Readable>
  /** Hashes of the evidence files that rows name, in their order. */
  listFiles(): Promise<string[]>
  listSequences(): Promise<SequenceState[]>
  listLedgerEnds(): Promise<LedgerEnd[]>
}

/** Reads a database while others write to it. Files that the snapshot names are kept from being swept meanwhile. */
export async function withSnapshot<T>(target: DatabaseTarget, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const { sql, close } = openDatabase({ target, max: 1 })
  try {
    await holdFiles(sql)
    let result: { value: T } | undefined
    await sql.begin('isolation level repeatable read read only', async (tx) => {
      result = { value: await work(await snapshotOf(tx)) }
    })
    if (!result) throw new Error('The snapshot was not read.')
    return result.value
  } finally {
    // Closing the one connection frees the lock.
    await close()
  }
}

async function snapshotOf(tx: postgres.TransactionSql): Promise<Snapshot> {
  return {
    migrations: await listAppliedMigrations(tx),
    tables: await listTables(tx),
    copyOut: (table) => tx.unsafe(`copy ${copyTarget(table)} to stdout`).readable(),
    listFiles: async () => {
      const rows = await tx<{ sha256: string }[]>`
        select distinct sha256 from evidence_files where removed_at is null order by sha256`
      return rows.map(({ sha256 }) => sha256)
    },
    listSequences: () => listSequences(tx),
    listLedgerEnds: async () => {
      const rows = await tx<{ campaignId: string; seq: string; hash: string }[]>`
        select campaign_id as "campaignId", seq, hash from ledger_heads order by campaign_id`
      return rows.map(({ campaignId, seq, hash }) => ({ campaignId, seq: Number(seq), hash }))
    },
  }
}

/** Sequences stand outside of transactions: theirs may be ahead of the snapshot, never behind. */
async function listSequences(tx: postgres.TransactionSql): Promise<SequenceState[]> {
  const named = await tx<{ name: string }[]>`
    select sequencename as name from pg_sequences where schemaname = 'public' order by sequencename`
  const states: SequenceState[] = []
  for (const { name } of named) {
    const [state] = await tx<{ value: string; isCalled: boolean }[]>`
      select last_value as value, is_called as "isCalled" from ${tx(`public.${name}`)}`
    if (state) states.push({ name, ...state })
  }
  return states
}

import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { type Migration, ownMigrations } from '#db/backup/migrations.ts'
import { replaceDatabase } from '#db/backup/replace-database.ts'
import type { TableShape } from '#db/backup/tables.ts'
import type { WorkFound } from '#db/backup/work-found.ts'
import type { Database, DatabaseTarget } from '#db/client.ts'
import type { Storage } from '#server/platform/storage.ts'
import { BackupRefused, damaged } from './backup-refused.ts'
import type { Header, Manifest } from './manifest.ts'
import { readBackup } from './read-backup.ts'

export type RestoreRequest = {
  target: DatabaseTarget
  storage: Pick<Storage, 'put'>
  path: string
  migrationsFolder: string
  /** Throws where what stands in the database must stay. */
  allow(found: WorkFound): void
  /** Where a ledger ends when it is read from its beginning; undefined where it is broken. */
  readLedgerEnd(db: Database, campaignId: string): Promise<{ seq: number; hash: string } | undefined>
}
export type Restored = { header: Header; manifest: Manifest }

/**
 * Puts a backup in place of what stands in the database. The file is read once as a whole before anything is touched;
 * then evidence is written (under its hash, so it harms nothing), and the database is replaced in one transaction that
 * commits only if every count, reference, hash and ledger is right. A backup of an older version is brought up to date.
 */
export async function restoreBackup(request: RestoreRequest): Promise<Restored> {
  const { path, target, allow, readLedgerEnd } = request
  const whole = await readBackup(path)
  const { header, manifest } = whole
  const migrations = splitMigrations(header, ownMigrations(request.migrationsFolder))
  const rowsOf = new Map(manifest.tables.map(({ name, rows }) => [name, rows]))

  await replaceDatabase(target, {
    allow,
    migrations,
    tables: header.tables,
    sequences: manifest.sequences,
    load: (open) => loadParts(request, header, open),
    checkCount: ({ name }, rows) => {
      if (rows !== rowsOf.get(name)) throw damaged(`table ${name} came out with ${rows} rows`)
    },
    check: async (db) => {
      for (const { campaignId, seq, hash } of manifest.ledgers) {
        const end = await readLedgerEnd(db, campaignId)
        if (end?.seq !== seq || end.hash !== hash) throw damaged(`the ledger of campaign ${campaignId} does not hold`)
      }
    },
  })
  return whole
}

/** The migrations a backup has had must be the first of ours. */
function splitMigrations({ migrations }: Header, own: readonly Migration[]) {
  const isOfOurs = migrations.every((hash, index) => own[index]?.hash === hash)
  if (!isOfOurs) {
    throw new BackupRefused(
      'This backup was made by a newer or another version of the platform: restore it with that version, or a later one.',
    )
  }
  return { written: own.slice(0, migrations.length), later: own.slice(migrations.length) }
}

/** A table's parts follow one another; its COPY ends where the next table begins. */
async function loadParts(
  { path, storage }: Pick<RestoreRequest, 'path' | 'storage'>,
  { tables }: Header,
  open: (table: TableShape) => Promise<Writable>,
): Promise<void> {
  let copying: { table: string; rows: Writable } | undefined
  const end = async () => {
    copying?.rows.end()
    if (copying) await finished(copying.rows)
    copying = undefined
  }
  await readBackup(path, {
    take: async (part, bytes) => {
      if (part.kind === 'evidence') return void (await storage.put(bytes))
      if (copying?.table !== part.table) {
        await end()
        copying = { table: part.table, rows: await open(shapeOf(tables, part.table)) }
        // Told to whoever waits next for the stream.
        copying.rows.on('error', () => undefined)
      }
      if (!copying.rows.write(bytes)) await once(copying.rows, 'drain')
    },
  })
  await end()
}

function shapeOf(tables: readonly TableShape[], name: string): TableShape {
  const table = tables.find((each) => each.name === name)
  if (!table) throw damaged(`it holds a table that it does not name`)
  return table
}

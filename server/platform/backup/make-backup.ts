import { type Snapshot, withSnapshot } from '#db/backup/snapshot.ts'
import type { TableShape } from '#db/backup/tables.ts'
import type { DatabaseTarget } from '#db/client.ts'
import { sha256 } from '#server/platform/canonical-json.ts'
import type { Storage } from '#server/platform/storage.ts'
import { type ArchiveWriter, writeArchive } from './archive-writer.ts'
import { BackupRefused } from './backup-refused.ts'
import { FORMAT, HEADER, type Header, MANIFEST, type Manifest, partName } from './manifest.ts'

export type BackupRequest = {
  target: DatabaseTarget
  storage: Pick<Storage, 'get'>
  path: string
  madeAt: Date
}

/** Rows stand in memory part by part. */
const PART_BYTES = 4 * 1024 * 1024
const NEWLINE = 0x0a

/**
 * Writes database and evidence, as they stand at one moment, into one file, while others go on working. Citizens' keys
 * are in it as the database holds them; the secrets behind them lie elsewhere and are not. Answers what is in it.
 */
export async function makeBackup({ target, storage, path, madeAt }: BackupRequest): Promise<Manifest> {
  return await withSnapshot(target, async (snapshot) => {
    if (snapshot.migrations.length === 0) throw new BackupRefused('This database holds nothing yet.')
    const archive = writeArchive(path, { madeAt })
    try {
      const manifest = await writeAll(archive, snapshot, { storage, madeAt })
      await archive.close()
      return manifest
    } catch (error) {
      await archive.abandon()
      throw error
    }
  })
}

async function writeAll(
  archive: ArchiveWriter,
  snapshot: Snapshot,
  { storage, madeAt }: Pick<BackupRequest, 'storage' | 'madeAt'>,
): Promise<Manifest> {
  const { migrations, tables } = snapshot
  const header = jsonOf({ format: FORMAT, madeAt: madeAt.toISOString(), migrations, tables } satisfies Header)
  await archive.add(HEADER, header)
  const written: Manifest['tables'] = []
  for (const table of tables) written.push(await writeTable(archive, snapshot, table))
  const manifest = {
    headerSha256: sha256(header),
    tables: written,
    sequences: await snapshot.listSequences(),
    ledgers: await snapshot.listLedgerEnds(),
    evidence: await writeEvidence(archive, storage, await snapshot.listFiles()),
  }
  await archive.add(MANIFEST, jsonOf(manifest))
  return manifest
}

async function writeTable(archive: ArchiveWriter, snapshot: Snapshot, table: TableShape) {
  const parts: string[] = []
  let rows = 0
  const write = async (bytes: Buffer) => {
    parts.push(sha256(bytes))
    await archive.add(partName({ kind: 'rows', table: table.name, number: parts.length }), bytes)
  }
  for await (const bytes of inParts(await snapshot.copyOut(table))) {
    rows += countNewlines(bytes)
    await write(bytes)
  }
  return { name: table.name, rows, parts }
}

/** A file that storage does not have, or not whole, is told and not passed over in silence. */
async function writeEvidence(archive: ArchiveWriter, storage: Pick<Storage, 'get'>, hashes: readonly string[]) {
  const evidence: Manifest['evidence'] = { files: 0, bytes: 0, missing: [] }
  for (const hash of hashes) {
    const bytes = await storage.get(hash)
    if (!bytes || sha256(bytes) !== hash) {
      evidence.missing.push(hash)
      continue
    }
    await archive.add(partName({ kind: 'evidence', sha256: hash }), Buffer.from(bytes))
    evidence.files += 1
    evidence.bytes += bytes.byteLength
  }
  return evidence
}

async function* inParts(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let size = 0
  for await (const bytes of stream) {
    held.push(bytes)
    size += bytes.byteLength
    if (size < PART_BYTES) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(held)
}

/** COPY's text format writes a line break inside a value as `\n`: every real one ends a row. */
function countNewlines(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count += 1
  return count
}

function jsonOf(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, undefined, 1)}\n`)
}

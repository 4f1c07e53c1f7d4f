import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { hashFile } from '#server/platform/backup/archive-writer.ts'
import { BackupRefused } from '#server/platform/backup/backup-refused.ts'
import { makeBackup } from '#server/platform/backup/make-backup.ts'
import type { Manifest } from '#server/platform/backup/manifest.ts'
import { readBackup } from '#server/platform/backup/read-backup.ts'
import { folderStorage } from '#server/platform/storage.ts'
import { CliRefused } from './cli-refused.ts'
import { noteBackup } from './note-backup.ts'
import { withTarget } from './open-target.ts'
import type { OwnGiven } from './own-given.ts'
import { readOptions } from './read-options.ts'

export const backupUsage = `npm run backup                        a new file in DATA_DIR/backups
npm run backup -- --out FILE
npm run backup -- check --from FILE   whether a file is whole
The server may go on working. The file holds database and evidence, not the secrets behind citizen keys: npm run secrets`

/** Copies database and evidence into one file, as they stand at one moment, and reads it again to be sure. */
export async function runBackup(args: readonly string[], given: OwnGiven): Promise<void> {
  const read = readOptions(args, ['out', 'from'], backupUsage)
  if (read.verb === 'check') return await check(resolve(given.workFolder, read.needed('from')), given)
  if (read.verb !== undefined) throw new CliRefused(backupUsage)

  const out = read.option('out')
  await make(out === undefined ? ownPath(given) : resolve(given.workFolder, out), given)
}

async function make(path: string, given: OwnGiven): Promise<void> {
  const { config, clock, say } = given
  makeFolder(dirname(path))
  const storage = folderStorage(join(config.dataDir, 'evidence'))
  const missing = await withTarget({ config, mayJoin: true, say: given.tell }, async (target) => {
    const { tables, evidence } = await makeBackup({ target, storage, path, madeAt: clock.now() })
    const details = { rows: rowsIn(tables), files: evidence.files, missing: evidence.missing.length }
    await noteBackup(target, given, { action: 'backup.made', details })
    return evidence.missing
  })
  await check(path, given)
  say('The secrets behind citizen keys are not in it: npm run secrets -- export --out FILE')
  if (missing.length > 0) {
    throw new CliRefused(
      `${missing.length} evidence files that acts name are not in storage, or not whole: ${missing.join(', ')}. The backup holds everything else.`,
    )
  }
}

async function check(path: string, { say }: OwnGiven): Promise<void> {
  const { header, manifest } = await readBackup(path)
  const { tables, ledgers, evidence } = manifest
  say(`${path} is whole, made at ${header.madeAt}:`)
  say(`  ${rowsIn(tables)} rows in ${tables.length} tables, ${evidence.files} evidence files (${evidence.bytes} bytes)`)
  for (const { campaignId, seq, hash } of ledgers) say(`  ledger ${campaignId} up to entry ${seq} (${hash})`)
  say(`  SHA-256 ${await hashFile(path)}`)
}

/** Named by the moment, so that one backup never takes another's place. */
function ownPath({ config, clock }: OwnGiven): string {
  const moment = clock.now().toISOString().slice(0, 19).replaceAll(':', '-')
  return join(config.dataDir, 'backups', `thi-dua-so-${moment}.tar.gz`)
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new BackupRefused(`${folder} cannot be made (${error instanceof Error ? error.message : String(error)}).`)
  }
}

function rowsIn(tables: Manifest['tables']): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0)
}

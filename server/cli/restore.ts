import { join, resolve } from 'node:path'
import type { WorkFound } from '#db/backup/work-found.ts'
import { type Database, type DatabaseTarget, openDatabase } from '#db/client.ts'
import { listSecretFingerprints } from '#server/domain/identity/index.ts'
import { verifyChain } from '#server/domain/scoring/index.ts'
import { BackupRefused } from '#server/platform/backup/backup-refused.ts'
import { restoreBackup } from '#server/platform/backup/restore-backup.ts'
import { findSecrets, fingerprintOf } from '#server/platform/secrets.ts'
import { folderStorage } from '#server/platform/storage.ts'
import { CliRefused } from './cli-refused.ts'
import { noteBackup } from './note-backup.ts'
import { withTarget } from './open-target.ts'
import type { OwnGiven } from './own-given.ts'
import { readOptions } from './read-options.ts'

export const restoreUsage = `npm run restore -- --from FILE                              into an empty database
npm run restore -- --from FILE --replace "delete 123 acts"  in place of what stands there
The server must be stopped. Nothing is changed unless the whole file, every reference and every ledger is right.`

/** Puts a backup back: database and evidence, checked before and after, or nothing at all. */
export async function runRestore(args: readonly string[], given: OwnGiven): Promise<void> {
  const read = readOptions(args, ['from', 'replace'], restoreUsage)
  if (read.verb !== undefined) throw new CliRefused(restoreUsage)
  const path = resolve(given.workFolder, read.needed('from'))
  const typed = read.option('replace')

  const { config, say, projectFolder } = given
  await withTarget({ config, mayJoin: false, say: given.tell }, async (target) => {
    const { header, manifest } = await restoreBackup({
      ...{ target, path, readLedgerEnd, allow: (found) => allow(found, typed) },
      storage: folderStorage(join(config.dataDir, 'evidence')),
      migrationsFolder: join(projectFolder, 'db', 'migrations'),
    })
    const { tables, ledgers, evidence } = manifest
    say(`Restored as it stood at ${header.madeAt}: ${tables.length} tables, ${evidence.files} evidence files.`)
    for (const { campaignId, seq, hash } of ledgers) say(`  ledger ${campaignId} is whole up to entry ${seq} (${hash})`)
    if (evidence.missing.length > 0)
      say(`${evidence.missing.length} evidence files were missing already in the backup.`)
    await noteBackup(target, given, { action: 'backup.restored', details: { madeAt: header.madeAt } })
    say('Whoever was signed in signs in anew.')
    if (!(await hasSecrets(target, config))) say(withoutSecrets)
  })
}

/** Nothing is replaced that somebody did not name: how much would be lost is to be typed. */
function allow({ isInUse, acts, otherConnections }: WorkFound, typed: string | undefined): void {
  if (otherConnections > 0) {
    throw new BackupRefused('A server or a task still works on this database: stop it first.')
  }
  const wanted = `delete ${acts} acts`
  if (!isInUse || typed === wanted) return
  throw new BackupRefused(
    `This database is in use and holds ${acts} acts, which a restore destroys. If that is meant: --replace "${wanted}"`,
  )
}

async function readLedgerEnd(db: Database, campaignId: string) {
  const end = await verifyChain(db, campaignId)
  return end.ok ? end.value : undefined
}

/** Whether the secrets that the restored citizen keys were made with lie here. */
async function hasSecrets(target: DatabaseTarget, { campaignSecret, dataDir }: OwnGiven['config']): Promise<boolean> {
  const { db, close } = openDatabase({ target, max: 1 })
  try {
    const known = await listSecretFingerprints(db)
    const here = findSecrets({ given: campaignSecret, dataDir })
    return known.every((fingerprint) => here !== undefined && fingerprint === fingerprintOf(here))
  } finally {
    await close()
  }
}

const withoutSecrets = `
!! The secrets behind its citizen keys are NOT here. Without them the server does not start, for every citizen would
!! count anew. Bring them:  npm run secrets -- import --from FILE   (or give CAMPAIGN_SECRET as it was)`

import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { readKeptSecrets, writeKeptSecrets } from '#server/platform/kept-secrets.ts'
import { writePrivateFile } from '#server/platform/private-file.ts'
import { openSealed, sealSecrets } from '#server/platform/sealed-secrets.ts'
import { askPassphrase } from './ask-passphrase.ts'
import { CliRefused } from './cli-refused.ts'
import { noteBackup } from './note-backup.ts'
import { withTarget } from './open-target.ts'
import type { OwnGiven } from './own-given.ts'
import { readOptions } from './read-options.ts'

export const secretsUsage = `npm run secrets -- export --out FILE
npm run secrets -- import --from FILE   (with --replace yes, in place of others that are here)
The secrets behind citizen keys and second factors, sealed with a passphrase that is asked for (or SECRETS_PASSPHRASE).
Keep the file away from the backups: who has both can look for citizens. Destroy it when the time of keeping is over.`

/** Takes the secrets out of the house and back, sealed. */
export async function runSecrets(args: readonly string[], given: OwnGiven): Promise<void> {
  const read = readOptions(args, ['out', 'from', 'replace'], secretsUsage)
  const file = (name: 'out' | 'from') => resolve(given.workFolder, read.needed(name))
  if (read.verb === 'export') return await exportSecrets(file('out'), given)
  if (read.verb === 'import')
    return await importSecrets(file('from'), given, { mayReplace: read.option('replace') === 'yes' })
  throw new CliRefused(secretsUsage)
}

async function exportSecrets(path: string, given: OwnGiven): Promise<void> {
  if (existsSync(path)) throw new CliRefused(`${path} is there already: name another file.`)
  const kept = readKeptSecrets(placeOf(given))
  if (kept.common === undefined) throw new CliRefused('There are no secrets yet: the first start makes them.')

  const sealed = await sealSecrets(kept, await askPassphrase(given.passphrase, 'new'))
  mkdirSync(dirname(path), { recursive: true })
  writePrivateFile(path, sealed)
  const count = Object.keys(kept.campaigns).length
  await note(given, { action: 'secrets.exported', details: { campaigns: count } })
  given.say(`${path} holds the common secrets and those of ${count} campaigns, sealed.`)
}

async function importSecrets(path: string, given: OwnGiven, how: { mayReplace: boolean }): Promise<void> {
  if (!existsSync(path)) throw new CliRefused(`There is no file ${path}.`)
  const opened = await openSealed(readFileSync(path, 'utf8'), await askPassphrase(given.passphrase, 'known'))
  if (!opened.ok && opened.error.code === 'not_ours') throw new CliRefused(`${path} holds no secrets of this platform.`)
  if (!opened.ok) throw new CliRefused('The passphrase is another one, or the file was changed.')

  const written = writeKeptSecrets(placeOf(given), opened.value, how)
  if (!written.ok)
    throw new CliRefused(
      `${written.error.name} is another one here than in the file. Nothing was changed; to put it in place of this one: --replace yes`,
    )
  await note(given, { action: 'secrets.imported', details: { written: written.value.length } })
  given.say(written.value.length === 0 ? 'All of them were here already.' : `Put back: ${written.value.join(', ')}.`)
}

function placeOf({ config: { campaignSecret, signInSecret, dataDir } }: OwnGiven) {
  return { given: campaignSecret, givenSignIn: signInSecret, dataDir }
}

/** The record of it must not stand in the way of the secrets themselves: the database may be what is to be mended. */
async function note(given: OwnGiven, event: Parameters<typeof noteBackup>[2]): Promise<void> {
  const { config, tell } = given
  try {
    await withTarget({ config, mayJoin: true, say: tell }, (target) => noteBackup(target, given, event))
  } catch (error) {
    tell(`This could not be written into the audit trail: ${error instanceof Error ? error.message : String(error)}`)
  }
}

import { renameSync } from 'node:fs'
import { basename } from 'node:path'
import { writePrivateFile } from './private-file.ts'
import { grant, type Result, refuse } from './result.ts'
import type { KeptSecrets } from './sealed-secrets.ts'
import { secretFiles } from './secret-files.ts'
import { type GivenSecrets, readKept, secretFileOf, signInFileOf } from './secrets.ts'

/** All secrets as they are kept, to be sealed and taken out of the house. */
export function readKeptSecrets({ given, givenSignIn, dataDir }: GivenSecrets): KeptSecrets {
  const files = secretFiles(dataDir)
  return {
    common: given ?? readKept(secretFileOf(dataDir)),
    signIn: givenSignIn ?? readKept(signInFileOf(dataDir)),
    campaigns: Object.fromEntries(files.list().map((id) => [id, files.read(id) ?? ''])),
  }
}

type Item = { name: string; wanted: string | undefined; kept: string | undefined; path: string }

/**
 * Puts back secrets that are not here. Where one is here and another, refuses them all, or sets the one that is here
 * aside under another name. Answers the names of those that were written.
 */
export function writeKeptSecrets(
  place: GivenSecrets,
  secrets: KeptSecrets,
  { mayReplace }: { mayReplace: boolean },
): Result<string[], { code: 'another_here'; name: string }> {
  const items = itemsOf(place, secrets).filter(({ wanted, kept }) => wanted && wanted !== kept)
  const other = items.find(({ kept }) => kept !== undefined)
  if (other && !mayReplace) return refuse({ code: 'another_here', name: other.name })

  secretFiles(place.dataDir).prepare()
  for (const { wanted, kept, path } of items) {
    if (kept !== undefined) renameSync(path, `${path}.replaced`)
    writePrivateFile(path, `${wanted}\n`)
  }
  return grant(items.map(({ name }) => name))
}

/** What the environment gives is not in a file: it is compared, and only the environment can change it. */
function itemsOf(place: GivenSecrets, secrets: KeptSecrets): Item[] {
  const { dataDir } = place
  const here = readKeptSecrets(place)
  const files = secretFiles(dataDir)
  const item = (path: string, wanted: string | undefined, kept: string | undefined): Item => ({
    ...{ name: basename(path), wanted, kept, path },
  })
  return [
    item(secretFileOf(dataDir), secrets.common, here.common),
    item(signInFileOf(dataDir), secrets.signIn, here.signIn),
    ...Object.entries(secrets.campaigns).map(([id, part]) => item(files.pathOf(id), part, here.campaigns[id])),
  ]
}

import { spawnSync } from 'node:child_process'
import { lchownSync, lstatSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StartRefused } from '#server/platform/start-refused.ts'
import type { Binaries } from './binaries.ts'
import { programEnvironment } from './environment.ts'
import { type Identity, launchAs, listIdentities, ownerFor, type User } from './identity.ts'

const REACH = '"$1" --version >/dev/null && cd "$2"'
const WRITE = 'cd "$2" && : > probe && rm probe'

/** Finds an identity that can run the programs and write into the database folder, and gives it the folder. */
export function chooseIdentity(binaries: Binaries, folder: string): Identity {
  if (process.getuid?.() !== 0) return { way: 'self' }

  const { uid, gid } = lstatSync(folder)
  const troubles = new Set<string>()
  for (const identity of listIdentities({ uid, gid })) {
    const trouble = tryIdentity(identity, binaries, folder)
    if (trouble === undefined) return identity
    troubles.add(`${identity.way}: ${trouble}`)
  }
  throw new StartRefused(
    `PostgreSQL does not run as root and could not be handed to another user in ${folder} (${[...troubles].join('; ')}): start as an ordinary user, or set DATA_DIR to a folder other users may enter, or set DATABASE_URL`,
  )
}

/** The way there is tried before the folder changes hands, so that it changes hands once. */
function tryIdentity(identity: Identity, binaries: Binaries, folder: string): string | undefined {
  const unreachable = trial(identity, REACH, [binaries.postgres, dirname(folder)])
  if (unreachable !== undefined) return unreachable
  try {
    giveFolder(folder, ownerFor(identity))
  } catch (error) {
    return firstLine(String(error))
  }
  return trial(identity, WRITE, [binaries.postgres, folder])
}

function trial(identity: Identity, script: string, words: string[]): string | undefined {
  const { command, args, user } = launchAs(identity, '/bin/sh', ['-c', script, 'trial', ...words])
  const tried = spawnSync(command, args, { ...user, cwd: '/', env: programEnvironment(), encoding: 'utf8' })
  if (tried.error) return tried.error.message
  return tried.status === 0 ? undefined : firstLine(tried.stderr) || `ended with ${tried.status ?? tried.signal}`
}

/** Looks at every file: a hand-over that was cut short, or files restored by root, must not stop the start. */
function giveFolder(path: string, owner: User | undefined): void {
  if (!owner) return
  const stat = lstatSync(path)
  if (stat.isDirectory()) for (const name of readdirSync(path)) giveFolder(join(path, name), owner)
  if (stat.uid !== owner.uid || stat.gid !== owner.gid) lchownSync(path, owner.uid, owner.gid)
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? ''
}

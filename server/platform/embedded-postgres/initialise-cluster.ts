import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chownSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { syncFolder, writePrivateFile } from '#server/platform/private-file.ts'
import { StartRefused } from '#server/platform/start-refused.ts'
import type { Binaries } from './binaries.ts'
import { programEnvironment } from './environment.ts'
import { type Identity, launchAs, ownerFor } from './identity.ts'
import { DATABASE_USER } from './layout.ts'

const DRAFT = 'draft-'

type Wish = { binaries: Binaries; identity: Identity; folder: string; cluster: string; password: string }

/**
 * Makes the cluster where there is none. It is made under another name and renamed when whole, so that a start that
 * was killed in the middle leaves only a draft, which the next one throws away.
 */
export async function initialiseCluster(wish: Wish, progress: (line: string) => void): Promise<void> {
  removeDrafts(wish.folder)
  if (existsSync(join(wish.cluster, 'PG_VERSION'))) return

  progress('Creating the database (first start only) …')
  const draft = join(wish.folder, `${DRAFT}${randomUUID()}`)
  const passwordFile = `${draft}.password`
  writePrivateFile(passwordFile, `${wish.password}\n`)
  const owner = ownerFor(wish.identity)
  if (owner) chownSync(passwordFile, owner.uid, owner.gid)

  await runInitdb(wish, draft, passwordFile)
  rmSync(passwordFile)
  renameSync(draft, wish.cluster)
  syncFolder(wish.folder)
}

function runInitdb(wish: Wish, draft: string, passwordFile: string): Promise<void> {
  const { command, args, user } = launchAs(wish.identity, wish.binaries.initdb, [
    ...['-D', draft, '-U', DATABASE_USER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'],
    ...['--locale-provider=icu', '--icu-locale=vi-VN', '--no-instructions'],
    `--locale=${process.platform === 'linux' ? 'C.UTF-8' : 'C'}`,
  ])
  return new Promise((done, failed) => {
    const child = spawn(command, args, {
      ...user,
      cwd: '/',
      env: programEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const complaints: string[] = []
    child.stderr?.on('data', (part) => complaints.push(String(part)))
    child.once('error', failed)
    child.once('close', (code) => {
      if (code === 0) return done()
      failed(new StartRefused(`The database could not be created in ${wish.folder}: ${lastLine(complaints.join(''))}`))
    })
  })
}

/** A draft that a dying initdb still writes into may resist; the next start takes it. */
function removeDrafts(folder: string): void {
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith(DRAFT))) {
    try {
      rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 3 })
    } catch {
      // Only disk space is lost until then.
    }
  }
}

function lastLine(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.find((line) => line.includes('error:')) ?? lines.at(-1) ?? 'initdb ended without a word'
}

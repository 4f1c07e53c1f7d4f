import { chownSync, lstatSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { User } from './identity.ts'

/*
 * A Unix socket in the data folder is private and needs no free port. Its whole path must fit into 107 bytes (103 on
 * macOS), and some mounted folders hold no sockets at all; then it lies in a short folder for temporary files.
 */

export type Address = { kind: 'socket'; folder: string; isTemporary: boolean } | { kind: 'tcp'; port: number }

const SOCKET_FILE = '.s.PGSQL.5432'
const LONGEST_PATH = process.platform === 'darwin' ? 103 : 107
const TEMPORARY = 'thi-dua-so-'
export const SOCKET_PORT = 5432

export function socketPath(folder: string): string {
  return join(folder, SOCKET_FILE)
}

/** Chooses where PostgreSQL listens; a socket folder is made afresh, closed to others and given to its owner. */
export async function chooseAddress(sockets: string, owner: User | undefined, wanted?: 'tcp'): Promise<Address> {
  if (wanted === 'tcp' || process.platform === 'win32') return { kind: 'tcp', port: await freePort() }

  rmSync(sockets, { recursive: true, force: true })
  if (Buffer.byteLength(socketPath(sockets)) <= LONGEST_PATH) {
    mkdirSync(sockets, { mode: 0o700 })
    if (owner) chownSync(sockets, owner.uid, owner.gid)
    if (await canHoldSocket(sockets)) return { kind: 'socket', folder: sockets, isTemporary: false }
  }
  const folder = mkdtempSync(join(temporaryRoot(), TEMPORARY))
  if (owner) chownSync(folder, owner.uid, owner.gid)
  return { kind: 'socket', folder, isTemporary: true }
}

/** Removes a temporary socket folder: our own after a stop, or one named by a dead postmaster. */
export function removeTemporarySockets(folder: string): void {
  const isOurs = basename(folder).startsWith(TEMPORARY) && dirname(folder) === temporaryRoot()
  if (isOurs) rmSync(folder, { recursive: true, force: true })
}

/** TMPDIR may be long, or private to root; the system's own folder is neither. */
function temporaryRoot(): string {
  try {
    const { mode } = lstatSync('/tmp')
    const isOpenToAll = (mode & 0o1777) === 0o1777
    return isOpenToAll ? '/tmp' : tmpdir()
  } catch {
    return tmpdir()
  }
}

function canHoldSocket(folder: string): Promise<boolean> {
  return new Promise((done) => {
    const trial = createServer()
    trial.once('error', () => done(false))
    trial.listen(socketPath(folder), () => trial.close(() => done(true)))
  })
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const trial = createServer()
    trial.once('error', failed)
    trial.listen(0, '127.0.0.1', () => {
      const bound = trial.address()
      trial.close(() => done(typeof bound === 'object' && bound ? bound.port : 0))
    })
  })
}

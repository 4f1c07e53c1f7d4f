import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { type FolderLock, lockFolder } from '#server/platform/data-folder-lock.ts'
import { readIfThere, writePrivateFile } from '#server/platform/private-file.ts'
import { StartRefused } from '#server/platform/start-refused.ts'
import { chooseAddress, removeTemporarySockets } from './address.ts'
import { findBinaries } from './binaries.ts'
import { chooseIdentity } from './choose-identity.ts'
import { connectionTo, type EmbeddedConnection } from './connection.ts'
import { ownerFor } from './identity.ts'
import { initialiseCluster } from './initialise-cluster.ts'
import { type Layout, prepareLayout } from './layout.ts'
import { stopLeftOver } from './left-over.ts'
import { stopByPgCtl } from './pg-ctl.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { type Postmaster, runPostmaster } from './run-postmaster.ts'

const TRY_FOR_MS = 10_000
const TRY_EVERY_MS = 250
const FAST_STOP_MS = 20_000
/** What PostgreSQL says while an earlier one is not wholly gone: a zombie keeps its number for a second or two. */
const NOT_GONE_YET = /lock file|shared memory|already in use/i

export type EmbeddedPostgres = {
  connection: EmbeddedConnection
  /** Settles when PostgreSQL has ended, be it stopped or fallen over. */
  ended: Promise<void>
  stop(): Promise<void>
}
export type EmbeddedOptions = {
  dataDir: string
  /** Takes lines for the person at the terminal. */
  log(line: string): void
  /** Further PostgreSQL settings; the tests turn `fsync` off. */
  settings?: Record<string, string>
  transport?: 'tcp'
}

/**
 * Starts the PostgreSQL that came with the packages on the data folder, made on the first start. Throws StartRefused,
 * one line, when another process holds the folder or this system cannot run it.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const layout = prepareLayout(options.dataDir)
  try {
    const lock = takeLock(layout)
    return await startLocked(options, layout, lock).catch((error) => {
      lock.release()
      throw error
    })
  } catch (error) {
    throw refusalFor(error, layout)
  }
}

/** What the file system refuses is for the operator to mend, not a bug. */
function refusalFor(error: unknown, { dataDir }: Layout): unknown {
  if (!(error instanceof Error) || !('code' in error) || error instanceof StartRefused) return error
  if (error.code === 'ENOSPC')
    return new StartRefused(`DATA_DIR: the disk of ${dataDir} is full: make room and start again`)
  if (!['EACCES', 'EPERM', 'EROFS'].includes(String(error.code))) return error
  return new StartRefused(
    `DATA_DIR: ${dataDir} is not this user's to write (${error.message}): start as its owner, or name another folder, for example DATA_DIR=.data`,
  )
}

async function startLocked(options: EmbeddedOptions, layout: Layout, lock: FolderLock): Promise<EmbeddedPostgres> {
  const binaries = findBinaries()
  const orphaned = readPostmasterFile(layout.cluster)
  await stopLeftOver(layout.cluster, options.log)
  if (orphaned) removeTemporarySockets(orphaned.socketFolder)

  const identity = chooseIdentity(binaries, layout.folder)
  const password = readOrMakePassword(layout)
  await initialiseCluster({ binaries, identity, password, ...layout }, options.log)

  const address = await chooseAddress(layout.sockets, ownerFor(identity), options.transport)
  const wish = { binaries, identity, layout, address, settings: options.settings ?? {} }
  const postmaster = await runPatiently(() => runPostmaster(wish, options.log), layout)
  return {
    connection: connectionTo(address, password),
    ended: postmaster.exited,
    stop: async () => {
      await stopPostmaster(postmaster, layout.cluster)
      if (address.kind === 'socket' && address.isTemporary) removeTemporarySockets(address.folder)
      lock.release()
    },
  }
}

function takeLock(layout: Layout): FolderLock {
  const lock = lockFolder(layout.dataDir)
  if (lock.ok) return lock.value
  throw new StartRefused(
    `Thi Đua Số already runs on this data folder (process ${lock.error.pid}, ${layout.dataDir}): stop it first, or name another folder with DATA_DIR`,
  )
}

async function runPatiently(run: () => Promise<Postmaster>, layout: Layout): Promise<Postmaster> {
  const until = Date.now() + TRY_FOR_MS
  for (;;) {
    try {
      return await run()
    } catch (error) {
      const isPassing = error instanceof Error && NOT_GONE_YET.test(error.message)
      if (!isPassing || Date.now() > until) throw error
    }
    await wait(TRY_EVERY_MS)
    await stopLeftOver(layout.cluster, () => undefined)
  }
}

/** Fast stop: open transactions are rolled back, everything committed is written. */
async function stopPostmaster({ child, exited }: Postmaster, cluster: string): Promise<void> {
  if (process.platform === 'win32') stopByPgCtl(cluster)
  else child.kill('SIGINT')
  const patience = new AbortController()
  const isSlow = wait(FAST_STOP_MS, true, { signal: patience.signal }).catch(() => false)
  const slow = await Promise.race([exited.then(() => false), isSlow])
  patience.abort()
  if (slow) child.kill('SIGQUIT')
  await exited
}

function readOrMakePassword(layout: Layout): string {
  const known = readIfThere(layout.passwordFile)?.trim()
  if (known) return known
  if (existsSync(layout.cluster)) {
    throw new StartRefused(
      `${layout.passwordFile} is missing, without it the database in ${layout.cluster} cannot be opened: put it back from a copy`,
    )
  }
  const made = randomBytes(24).toString('base64url')
  writePrivateFile(layout.passwordFile, `${made}\n`)
  return made
}

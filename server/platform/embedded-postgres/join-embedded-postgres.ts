import { existsSync, realpathSync } from 'node:fs'
import { findLockHolder } from '#server/platform/data-folder-lock.ts'
import { readIfThere } from '#server/platform/private-file.ts'
import { StartRefused } from '#server/platform/start-refused.ts'
import { connectionTo } from './connection.ts'
import { layoutOf } from './layout.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { type EmbeddedOptions, type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.ts'

/**
 * For tasks on the command line: uses the database of the server that runs on this data folder, or starts it for as
 * long as the task takes. Stopping a joined one leaves the server's database alone.
 */
export async function joinEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const isHeld = existsSync(options.dataDir) && findLockHolder(options.dataDir) !== undefined
  if (!isHeld) return startEmbeddedPostgres(options)

  const layout = layoutOf(realpathSync(options.dataDir))
  const running = readPostmasterFile(layout.cluster)
  const password = readIfThere(layout.passwordFile)?.trim()
  if (!running?.isReady || !password) {
    throw new StartRefused('The server on this data folder is only just starting: try again in a moment')
  }
  const address = running.socketFolder
    ? ({ kind: 'socket', folder: running.socketFolder, isTemporary: false } as const)
    : ({ kind: 'tcp', port: running.port } as const)
  return {
    connection: connectionTo(address, password),
    ended: new Promise(() => undefined),
    stop: async () => undefined,
  }
}

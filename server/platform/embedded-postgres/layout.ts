import { chmodSync, existsSync, mkdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { StartRefused } from '#server/platform/start-refused.ts'

export const DATABASE_USER = 'app'
export const DATABASE_NAME = 'postgres'

export type Layout = {
  dataDir: string
  folder: string
  cluster: string
  sockets: string
  log: string
  passwordFile: string
}

/** Where the parts of the embedded database lie. The folders are made; the cluster is not. */
export function prepareLayout(wanted: string): Layout {
  try {
    const isNew = !existsSync(wanted)
    mkdirSync(wanted, { recursive: true, mode: 0o700 })
    // Started by root, PostgreSQL runs as another user, who must pass through; files inside have their own modes.
    if (isNew && process.getuid?.() === 0) chmodSync(wanted, 0o711)

    const dataDir = realpathSync(wanted)
    const folder = join(dataDir, 'database')
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return layoutOf(dataDir)
  } catch (error) {
    throw new StartRefused(
      `DATA_DIR: ${wanted} cannot be used (${error instanceof Error ? error.message : String(error)}); name a folder this user can write, for example DATA_DIR=.data`,
    )
  }
}

export function layoutOf(dataDir: string): Layout {
  const folder = join(dataDir, 'database')
  return {
    dataDir,
    folder,
    cluster: join(folder, 'cluster'),
    sockets: join(folder, 'socket'),
    log: join(dataDir, 'database.log'),
    passwordFile: join(dataDir, 'database-password'),
  }
}

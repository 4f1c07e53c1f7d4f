import { join } from 'node:path'
import { readIfThere } from '#server/platform/private-file.ts'

export type PostmasterFile = { pid: number; port: number; socketFolder: string; isReady: boolean }

/** What a running or dead PostgreSQL wrote about itself into its data folder, if it did. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  const text = readIfThere(join(cluster, 'postmaster.pid'))
  if (!text) return undefined

  const lines = text.split('\n').map((line) => line.trim())
  return {
    pid: Math.abs(Number(lines[0])),
    port: Number(lines[3] ?? 0),
    socketFolder: lines[4] ?? '',
    isReady: lines[7] === 'ready',
  }
}

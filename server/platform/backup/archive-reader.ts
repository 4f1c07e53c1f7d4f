import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { isErrorWithCode } from '#server/platform/running-processes.ts'
import { BackupRefused, damaged } from './backup-refused.ts'

export type ArchiveEntry = { name: string; bytes: Buffer }

/** No part of ours comes near; a size that a damaged file makes up must not fill the memory. */
const LARGEST_PART = 64 * 1024 * 1024

/** The entries of an archive in their order, each whole in memory. What gzip or tar does not understand is damage. */
export async function* readArchive(path: string): AsyncGenerator<ArchiveEntry> {
  const tar = extract()
  const source = createReadStream(path)
  const flowing = pipeline(source, createGunzip(), tar)
  flowing.catch(() => undefined)
  try {
    for await (const entry of tar) {
      const { name, size = 0 } = entry.header
      if (size > LARGEST_PART) throw damaged(`${name} claims ${size} bytes`)
      const parts: Buffer[] = []
      for await (const part of entry) if (Buffer.isBuffer(part)) parts.push(part)
      yield { name, bytes: Buffer.concat(parts) }
    }
    await flowing
  } catch (error) {
    throw refusalFor(error, path)
  } finally {
    source.destroy()
  }
}

function refusalFor(error: unknown, path: string): unknown {
  if (error instanceof BackupRefused || !(error instanceof Error)) return error
  if (isErrorWithCode(error, 'ENOENT')) return new BackupRefused(`There is no file ${path}.`)
  if (isErrorWithCode(error, 'EACCES') || isErrorWithCode(error, 'EISDIR'))
    return new BackupRefused(`${path} cannot be read (${error.message}).`)
  const isOfSystem = 'syscall' in error
  return isOfSystem ? error : damaged(`its archive cannot be read (${error.message})`)
}

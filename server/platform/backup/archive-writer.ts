import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack } from 'tar-stream'
import { syncFolder } from '#server/platform/private-file.ts'

export type ArchiveWriter = {
  add(name: string, bytes: Buffer): Promise<void>
  /** Finishes the file, syncs it and gives it its name. */
  close(): Promise<void>
  /** Leaves nothing behind. */
  abandon(): Promise<void>
}

/** Evidence is compressed already; rows shrink to a tenth at any level. */
const LEVEL = 4

/** A gzipped tar that appears under its name only when it is whole, readable by its owner alone. */
export function writeArchive(path: string, { madeAt }: { madeAt: Date }): ArchiveWriter {
  const draft = `${path}.${process.pid}.part`
  const tar = pack()
  const written = pipeline(tar, createGzip({ level: LEVEL }), createWriteStream(draft, { flags: 'wx', mode: 0o600 }))
  // Told by whoever waits next; until then nobody else does.
  written.catch(() => undefined)
  return {
    add: async (name, bytes) => {
      const added = new Promise<void>((done, failed) => {
        tar.entry({ name, size: bytes.byteLength, mtime: madeAt, mode: 0o600 }, bytes, (error) =>
          error ? failed(error) : done(),
        )
      })
      // A full disk breaks the pipeline and not the entry: its error is the one that tells why.
      await Promise.race([added, written.then(() => added)])
    },
    close: async () => {
      tar.finalize()
      await written
      await syncFile(draft)
      await rename(draft, path)
      syncFolder(dirname(path))
    },
    abandon: async () => {
      tar.destroy()
      await written.catch(() => undefined)
      await rm(draft, { force: true })
    },
  }
}

/** The SHA-256 of a whole file: to be written down elsewhere and compared before it is trusted. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part)
  return hash.digest('hex')
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

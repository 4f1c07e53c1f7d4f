import { createHash } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Files by the SHA-256 of their bytes. Writing the same bytes twice is one file. */
export type Storage = {
  /** Writes and syncs, so that a commit may name the file afterwards. Answers the hash. */
  put(bytes: Uint8Array): Promise<string>
  /** The bytes, or undefined where no such file is kept. */
  get(sha256: string): Promise<Uint8Array | undefined>
  /** Whether such a file is kept, without reading it. */
  has(sha256: string): Promise<boolean>
  remove(sha256: string): Promise<void>
  /** Hashes of files that were last written before `before`: candidates for sweeping. */
  listWrittenBefore(before: Date): AsyncIterable<string>
}

/** Storage in a folder, spread over 256 subfolders. */
export function folderStorage(root: string): Storage {
  const pathOf = (sha256: string) => join(root, sha256.slice(0, 2), sha256)
  const lasting = new Map<string, Promise<void>>()
  return {
    put: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      await writeDurably(pathOf(sha256), bytes, lasting)
      return sha256
    },
    get: async (sha256) => {
      if (!isHash(sha256)) return undefined
      return await readFile(pathOf(sha256)).catch(absentAsUndefined)
    },
    has: async (sha256) => isHash(sha256) && (await stat(pathOf(sha256)).catch(absentAsUndefined)) !== undefined,
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    listWrittenBefore: (before) => filesWrittenBefore(root, before),
  }
}

/** Temporary name, sync, rename, sync of the folder: after a crash the file is whole or absent. */
async function writeDurably(path: string, bytes: Uint8Array, lasting: Map<string, Promise<void>>): Promise<void> {
  const folder = dirname(path)
  await makeLasting(folder, lasting)
  const temporary = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}.part`
  const file = await open(temporary, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, path)
  await syncFolder(folder)
}

/**
 * Makes a folder and syncs the ones above it that name it: a file in a folder that a crash forgets is lost. Once per
 * folder, and whoever comes meanwhile waits: that the folder is there does not yet say that its name is on disk.
 */
async function makeLasting(folder: string, lasting: Map<string, Promise<void>>): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 })
  const known = made === undefined ? lasting.get(folder) : undefined
  const synced = known ?? syncAbove(folder, made)
  lasting.set(folder, synced)
  synced.catch(() => lasting.delete(folder))
  await synced
}

/** `topmost`: the highest folder that was made. */
async function syncAbove(folder: string, topmost = folder): Promise<void> {
  for (let named = folder; ; named = dirname(named)) {
    await syncFolder(dirname(named))
    if (named === topmost || named === dirname(named)) return
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function* filesWrittenBefore(root: string, before: Date): AsyncIterable<string> {
  for (const folder of await readdir(root).catch(() => [])) {
    for (const name of await readdir(join(root, folder)).catch(() => [])) {
      const written = await stat(join(root, folder, name)).catch(absentAsUndefined)
      if (written && written.mtime < before) yield name
    }
  }
}

function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}

function absentAsUndefined(error: unknown): undefined {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}

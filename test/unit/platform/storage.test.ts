import { mkdtemp, open, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { folderStorage } from '#server/platform/storage.ts'

vi.mock(import('node:fs/promises'), async (original) => {
  const real = await original()
  return { ...real, open: vi.fn(real.open) }
})

async function storageIn(...below: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'tds-storage-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return { folder, storage: folderStorage(join(folder, ...below)) }
}

/** Folders are opened for nothing else than being synced. */
const synced = () =>
  vi
    .mocked(open)
    .mock.calls.filter(([, flags]) => flags === 'r')
    .map(([path]) => path)

test('the first file in a new folder syncs every folder that names a new one', async () => {
  const { folder, storage } = await storageIn('evidence')
  vi.mocked(open).mockClear()

  const sha256 = await storage.put(Buffer.from('một'))

  const root = join(folder, 'evidence')
  expect(synced()).toEqual([root, folder, join(root, sha256.slice(0, 2))])
})

test('a folder whose name is on disk is not synced above again', async () => {
  const { folder, storage } = await storageIn()
  const sha256 = await storage.put(Buffer.from('một'))
  vi.mocked(open).mockClear()

  await storage.put(Buffer.from('một'))

  expect(synced()).toEqual([join(folder, sha256.slice(0, 2))])
})

test('what was put is read, and putting it twice is one file', async () => {
  const { folder, storage } = await storageIn()

  const [first, second] = await Promise.all([storage.put(Buffer.from('một')), storage.put(Buffer.from('một'))])

  expect(first).toBe(second)
  expect(Buffer.from((await storage.get(first)) ?? []).toString()).toBe('một')
  expect(await readdir(join(folder, first.slice(0, 2)))).toEqual([first])
})

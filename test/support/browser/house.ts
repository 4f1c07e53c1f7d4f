import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DatabaseClient, openDatabase } from '#db/client.ts'
import { folderStorage, type Storage } from '#server/platform/storage.ts'
import { cloneTemplate } from '#test/support/database/template.ts'
import { giveHistory, giveLists, giveOwnActs } from './give-history.ts'
import { makeScene, type Scene } from './scene.ts'
import { type BuiltServer, startBuiltServer } from './start-server.ts'

/**
 * One worker's world: a server, its database, and a ward with a history for tests that only look. What a test changes
 * it changes in a scene of its own.
 */
export type House = Scene & {
  url: string
  db: DatabaseClient['db']
  /** The server's own evidence folder. */
  storage: Storage
  /** Acts of the individual with a photo, by their state. */
  ownActs: Awaited<ReturnType<typeof giveOwnActs>>
  /** Stored nomination lists. */
  lists: Awaited<ReturnType<typeof giveLists>>
  takeErrors: BuiltServer['takeErrors']
  stop(): Promise<void>
}

/** Opens a house of its own for a worker, on a fresh clone of the migrated database. */
export async function openHouse(worker: number): Promise<House> {
  const { TEST_DATABASE_URL: url, TEST_DATABASE_TEMPLATE: template, TEST_DATABASE_RUN: run } = process.env
  if (!url || !template || !run) throw new Error('The end-to-end setup left no database.')

  const target = await cloneTemplate(url, template, `${run}e2e_${worker}`)
  const { db, close } = openDatabase({ target, max: 5 })
  const dataDir = await mkdtemp(join(tmpdir(), 'tds-e2e-'))
  const storage = folderStorage(join(dataDir, 'evidence'))
  const scene = await makeScene(db)
  await giveHistory({ db, storage }, scene)
  const ownActs = await giveOwnActs({ db, storage }, scene)
  const lists = await giveLists({ db, storage }, scene)
  const secret = randomBytes(48).toString('base64')
  const server = await startBuiltServer({ databaseUrl: target, dataDir, secret })
  return {
    ...scene,
    ...{ url: server.url, db, storage, ownActs, lists, takeErrors: server.takeErrors },
    stop: async () => {
      await server.stop()
      await close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

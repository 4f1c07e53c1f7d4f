import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type postgres from 'postgres'
import { onTestFinished } from 'vitest'
import { listTables, quoted } from '#db/backup/tables.ts'
import { type DatabaseClient, openDatabase } from '#db/client.ts'
import { evidenceFiles } from '#db/schema/index.ts'
import { verifyChain } from '#server/domain/scoring/index.ts'
import { makeBackup } from '#server/platform/backup/make-backup.ts'
import { type RestoreRequest, restoreBackup } from '#server/platform/backup/restore-backup.ts'
import { folderStorage, type Storage } from '#server/platform/storage.ts'
import { boardScene } from '#test/integration/standings/scene.ts'
import { freshDatabase } from '#test/support/database.ts'
import { nextId, testNow } from '#test/support/factories/sequence.ts'

export const migrationsFolder = fileURLToPath(new URL('../../../db/migrations', import.meta.url))

/** A campaign with a ledger, people and a photo, in a database and a folder of its own. */
export async function workedHouse() {
  const { db, sql, url } = await freshDatabase()
  const folder = temporaryFolder()
  const storage = folderStorage(join(folder, 'evidence'))
  const scene = await boardScene(db)
  const home = await scene.member({ collective: await scene.collective('Tổ dân phố "Bịa\\Đặt"\n số\t1') })
  await scene.help(home, 3)
  const act = await scene.act(home, { note: 'Dòng một\nDòng hai \\. và \\N' })
  const photo = await givePhoto({ db, storage }, act, 'a photo')
  return { db, sql, url, folder, storage, scene, home, act, photo, path: join(folder, 'house.backup') }
}

type House = { db: DatabaseClient['db']; storage: Storage }
type Act = { id: string; wardId: string }

/** Bytes in storage that an act names as its photo. */
export async function givePhoto({ db, storage }: House, { id, wardId }: Act, text: string): Promise<string> {
  const bytes = Buffer.from(text)
  const sha256 = await storage.put(bytes)
  await db.insert(evidenceFiles).values({
    ...{ id: nextId(), wardId, assistanceId: id, sha256, bytes: bytes.byteLength },
    ...{ width: 1, height: 1, position: 0, storedAt: testNow },
  })
  return sha256
}

/** An empty house to put a backup into. Its database is open only while a test looks into it: others would be in the way. */
export async function emptyHouse() {
  const { url, close } = await freshDatabase({ max: 1 })
  await close()
  const storage = folderStorage(join(temporaryFolder(), 'evidence'))
  const look = async <T>(work: (client: DatabaseClient) => Promise<T>): Promise<T> => {
    const client = openDatabase({ target: url, max: 2 })
    try {
      return await work(client)
    } finally {
      await client.close()
    }
  }
  const restore = (path: string, wish: Partial<RestoreRequest> = {}) =>
    restoreBackup({ target: url, storage, path, migrationsFolder, allow: () => undefined, readLedgerEnd, ...wish })
  return { url, storage, look, restore }
}

export function backUp({ url, storage, path }: { url: string; storage: Pick<Storage, 'get'>; path: string }) {
  return makeBackup({ target: url, storage, path, madeAt: testNow })
}

/** Every row of every table that is carried over, table by table. */
export async function allRows(sql: postgres.Sql): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {}
  for (const { name } of await listTables(sql)) {
    const rows = await sql.unsafe(`select to_jsonb(t)::text as row from public.${quoted(name)} t order by 1`)
    all[name] = rows.map(({ row }) => String(row))
  }
  return all
}

export async function readLedgerEnd(db: DatabaseClient['db'], campaignId: string) {
  const end = await verifyChain(db, campaignId)
  return end.ok ? end.value : undefined
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tds-backup-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

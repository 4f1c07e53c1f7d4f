import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { z } from 'zod'
import { allRows, backUp, emptyHouse, migrationsFolder, workedHouse } from './backup-scene.ts'

vi.setConfig({ testTimeout: 60_000 })

const journalSchema = z.object({
  entries: z.array(z.looseObject({ idx: z.number(), when: z.number(), tag: z.string() })).min(1),
})

/** Migrations of another version of the platform: ours without the last, or with one more. */
function otherVersion(change: 'one less' | 'one more'): string {
  const folder = mkdtempSync(join(tmpdir(), 'tds-version-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(migrationsFolder, folder, { recursive: true })
  const path = join(folder, 'meta', '_journal.json')
  const { entries, ...rest } = z.looseObject(journalSchema.shape).parse(JSON.parse(readFileSync(path, 'utf8')))
  const last = entries.at(-1)
  if (!last) throw new Error('There is no migration.')
  const later = { ...last, idx: last.idx + 1, when: last.when + 1, tag: '9999_later' }
  writeFileSync(join(folder, '9999_later.sql'), "alter table accounts add column later text default 'new'")
  writeFileSync(
    path,
    JSON.stringify({ ...rest, entries: change === 'one more' ? [...entries, later] : entries.slice(0, -1) }),
  )
  return folder
}

test('a backup of an older version is restored and brought up to date', async () => {
  const house = await workedHouse()
  const other = await emptyHouse()
  await backUp(house)

  await other.restore(house.path, { migrationsFolder: otherVersion('one more') })

  const later = await other.look(({ sql }) => sql`select distinct later from accounts`)
  expect(later).toEqual([{ later: 'new' }])
  const rows = await other.look(({ sql }) => allRows(sql))
  expect(rows.ledger_entries).toEqual((await allRows(house.sql)).ledger_entries)
})

test('a backup of a newer version is refused in words, and nothing is touched', async () => {
  const house = await workedHouse()
  const other = await emptyHouse()
  await backUp(house)
  const before = await other.look(({ sql }) => allRows(sql))

  const restored = other.restore(house.path, { migrationsFolder: otherVersion('one less') })

  await expect(restored).rejects.toThrow('made by a newer or another version')
  expect(await other.look(({ sql }) => allRows(sql))).toEqual(before)
})

test('a ledger that does not hold is found at the end, and the database stays as it was', async () => {
  const house = await workedHouse()
  const other = await emptyHouse()
  await house.sql`update ledger_heads set hash = ${'0'.repeat(64)}`
  await backUp(house)
  const before = await other.look(({ sql }) => allRows(sql))

  await expect(other.restore(house.path)).rejects.toThrow('the ledger of campaign')

  expect(await other.look(({ sql }) => allRows(sql))).toEqual(before)
})

import { text } from 'node:stream/consumers'
import { eq } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { type Snapshot, withSnapshot } from '#db/backup/snapshot.ts'
import { evidenceFiles } from '#db/schema/index.ts'
import { sweepEvidence } from '#server/domain/assistance/sweep-evidence.ts'
import { testNow } from '#test/support/factories/sequence.ts'
import { allRows, backUp, emptyHouse, workedHouse } from './backup-scene.ts'

vi.setConfig({ testTimeout: 60_000 })

test('what is committed while a snapshot is read is in none of its tables', async () => {
  const { url, scene, home, sql } = await workedHouse()

  const read = await withSnapshot(url, async (snapshot) => {
    const [end] = await snapshot.listLedgerEnds()
    await scene.help(home, 2)
    return {
      seq: end?.seq,
      entries: await linesOf(snapshot, 'ledger_entries'),
      acts: await linesOf(snapshot, 'assistances'),
    }
  })

  expect(read).toEqual({ seq: 3, entries: 3, acts: 4 })
  expect(await sql`select seq from ledger_heads`).toEqual([{ seq: '5' }])
})

test('a backup made while others write holds together when it is restored', async () => {
  const house = await workedHouse()
  const other = await emptyHouse()
  let isOver = false
  const writing = (async () => {
    while (!isOver) await house.scene.help(house.home, 1)
  })()
  const countEntries = async () => (await house.sql`select 1 from ledger_entries`).length
  await vi.waitFor(async () => expect(await countEntries()).toBeGreaterThan(3), { timeout: 20_000 })

  const made = await backUp(house)
  isOver = true
  await writing
  await other.restore(house.path)

  const rows = await other.look(({ sql }) => allRows(sql))
  expect(rows.ledger_entries).toHaveLength(made.ledgers[0]?.seq ?? 0)
  expect(rows.verdicts).toHaveLength(made.ledgers[0]?.seq ?? 0)
})

test('while a backup is made no photo is swept from under it', async () => {
  const { db, url, storage, photo } = await workedHouse()
  const soon = new Date(Date.now() + 60_000)
  await db.update(evidenceFiles).set({ removedAt: testNow }).where(eq(evidenceFiles.sha256, photo))

  const meanwhile = await withSnapshot(url, () => sweepEvidence({ db, storage }, soon))
  const afterwards = await sweepEvidence({ db, storage }, soon)

  expect({ meanwhile, afterwards }).toEqual({ meanwhile: 0, afterwards: 1 })
})

async function linesOf(snapshot: Snapshot, name: string): Promise<number> {
  const table = snapshot.tables.find((each) => each.name === name)
  if (!table) throw new Error(`There is no table ${name}.`)
  return (await text(await snapshot.copyOut(table))).split('\n').length - 1
}

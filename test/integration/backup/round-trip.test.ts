import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { sessions } from '#db/schema/index.ts'
import { testNow } from '#test/support/factories/sequence.ts'
import { allRows, backUp, emptyHouse, workedHouse } from './backup-scene.ts'

vi.setConfig({ testTimeout: 60_000 })

test('what a backup is restored to equals what it was made of, row by row and file by file', async () => {
  const house = await workedHouse()
  const other = await emptyHouse()

  const made = await backUp(house)
  await other.restore(house.path)

  const rows = await allRows(house.sql)
  expect(await other.look(({ sql }) => allRows(sql))).toEqual(rows)
  expect(await other.storage.get(house.photo)).toEqual(Buffer.from('a photo'))
  expect(made.tables.find(({ name }) => name === 'assistances')?.rows).toBe(4)
  expect(made.evidence).toEqual({ files: 1, bytes: 7, missing: [] })
  expect(rows.ledger_entries).toHaveLength(3)
  expect(statSync(house.path).mode & 0o777).toBe(0o600)
})

test('a restored database goes on: guards are awake, references hold, counters go on, and nobody is signed in', async () => {
  const house = await workedHouse()
  const { wardId } = house.act
  const { accountId } = house.home.account
  const note = (sql: typeof house.sql, key: string) =>
    sql`insert into outbox (ward_id, topic, key, payload, created_at) values (${wardId}, 't', ${key}, '{}', now()) returning id`
  const [before] = await note(house.sql, 'before')
  await house.db.insert(sessions).values({
    ...{ id: 's', wardId, userId: accountId, device: 'Firefox' },
    ...{ createdAt: testNow, lastUsedAt: testNow, expiresAt: testNow },
  })
  const other = await emptyHouse()
  await backUp(house)
  await other.restore(house.path)

  await other.look(async ({ sql }) => {
    await expect(sql`update ledger_entries set points = 1000`).rejects.toThrow('append-only')
    await expect(sql`delete from campaigns`).rejects.toThrow('foreign key')
    expect(await note(sql, 'after')).toEqual([{ id: String(Number(before?.id) + 1) }])
    const [rights] = await sql`select has_table_privilege('thi_dua_so_server', 'ledger_entries', 'update') as may`
    expect(rights?.may).toBe(false)
    expect(await sql`select id from sessions`).toHaveLength(0)
  })
})

test('a photo that storage has lost is told, and the rest is backed up', async () => {
  const house = await workedHouse()
  await house.storage.remove(house.photo)

  const made = await backUp(house)

  expect(made.evidence).toEqual({ files: 0, bytes: 0, missing: [house.photo] })
})

test('a bit flipped anywhere in the file, or a lost end, is found before anything is touched', async () => {
  const house = await workedHouse()
  await backUp(house)
  const whole = readFileSync(house.path)
  const other = await emptyHouse()
  const before = await other.look(({ sql }) => allRows(sql))

  // Past gzip's own header, whose time and system say nothing about the contents, and into the checksum at its end.
  const checksum = whole.length - 8
  for (const at of [20, ...[0.1, 0.3, 0.5, 0.7, 0.9].map((part) => Math.floor(part * checksum)), checksum]) {
    const spoilt = Buffer.from(whole)
    spoilt.writeUInt8(spoilt.readUInt8(at) ^ 0x10, at)
    writeFileSync(house.path, spoilt)
    const outcome = await other.restore(house.path).then(
      () => `bit at ${at} of ${whole.length} passed`,
      (error: unknown) => String(error),
    )
    expect(outcome).toContain('damaged')
  }
  writeFileSync(house.path, whole.subarray(0, whole.length - 400))
  await expect(other.restore(house.path)).rejects.toThrow('damaged')
  expect(await other.look(({ sql }) => allRows(sql))).toEqual(before)
})

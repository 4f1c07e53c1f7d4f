import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { appendOnlyTables } from '#db/append-only.ts'
import type { Transaction } from '#db/client.ts'
import { testDatabase } from '#test/support/database.ts'

/** What the migrated database itself must look like, read from its catalogue. */
const database = testDatabase()

describe('the database', () => {
  test('has the ward on every table but the list of wards', async () => {
    expect(await tablesWithoutWard(database.db)).toEqual(['wards'])
  })

  test('guards every append-only table with triggers against update, delete and truncate', async () => {
    expect(await guardedTables(database.db)).toEqual([...appendOnlyTables].sort())
  })

  test('lets the server neither update nor delete what is append-only', async () => {
    const rights = await database.db.execute<{ name: string }>(sql`
      select table_name as name from information_schema.role_table_grants
      where grantee = current_user and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
        and table_name in ${[...appendOnlyTables]}`)

    expect([...rights]).toEqual([])
  })

  test('would be seen without a ward or a guard', async () => {
    await database.db.execute(sql`create temporary table unguarded (id int)`)

    expect(await tablesWithoutWard(database.db)).toContain('unguarded')
    expect(await guardedTables(database.db)).not.toContain('unguarded')
  })
})

async function tablesWithoutWard(db: Transaction): Promise<string[]> {
  const rows = await db.execute<{ name: string }>(sql`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and (n.nspname = 'public' or c.relpersistence = 't')
      and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'ward_id' and a.attnotnull)
    order by 1`)
  return rows.map(({ name }) => name)
}

/** Tables where every one of update (16), delete (8) and truncate (32) before-triggers calls `refuse_change`. */
async function guardedTables(db: Transaction): Promise<string[]> {
  const rows = await db.execute<{ name: string }>(sql`
    select c.relname as name from pg_trigger t
      join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
    where p.proname = 'refuse_change' and t.tgenabled <> 'D' and (t.tgtype & 2) = 2
    group by c.relname
    having bit_or(t.tgtype & (8 | 16 | 32)) = (8 | 16 | 32)
    order by 1`)
  return rows.map(({ name }) => name)
}

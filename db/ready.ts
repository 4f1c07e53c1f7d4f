import { sql } from 'drizzle-orm'
import type { Connection } from './client.ts'

/** Whether the database answers and has our tables. */
export async function isDatabaseReady(db: Connection): Promise<boolean> {
  return await db.execute(sql`select 1 from ledger_heads limit 1`).then(
    () => true,
    () => false,
  )
}

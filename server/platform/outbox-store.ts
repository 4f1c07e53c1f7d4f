import { and, asc, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { Connection, Transaction } from '#db/client.ts'
import { outbox } from '#db/schema/index.ts'

export type OutboxRow = typeof outbox.$inferSelect

/** What nobody has handled yet: first what was never tried, so that rows that keep failing hold up no others. */
export async function listPendingOutbox(db: Connection, limit: number): Promise<number[]> {
  const rows = await db
    .select({ id: outbox.id })
    .from(outbox)
    .where(isNull(outbox.handledAt))
    .orderBy(asc(outbox.attempts), asc(outbox.id))
    .limit(limit)
  return rows.map(({ id }) => id)
}

/** One row, held until the transaction ends: whoever else is at it waits, and then finds it handled. */
export async function lockOutboxRow(tx: Transaction, id: number): Promise<OutboxRow | undefined> {
  const [row] = await tx.select().from(outbox).where(eq(outbox.id, id)).for('update')
  return row
}

export async function updateOutboxHandled(tx: Transaction, id: number, handledAt: Date): Promise<void> {
  await tx
    .update(outbox)
    .set({ handledAt, attempts: sql`${outbox.attempts} + 1`, lastError: null })
    .where(eq(outbox.id, id))
}

export async function updateOutboxFailed(db: Connection, id: number, lastError: string): Promise<void> {
  await db
    .update(outbox)
    .set({ attempts: sql`${outbox.attempts} + 1`, lastError })
    .where(and(eq(outbox.id, id), isNull(outbox.handledAt)))
}

/** Forgets what was handled before a time; its key may then be written again. */
export async function deleteOldOutboxRows(db: Connection, before: Date): Promise<void> {
  await db.delete(outbox).where(and(isNotNull(outbox.handledAt), lt(outbox.handledAt, before)))
}

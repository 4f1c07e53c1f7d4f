import { eq, inArray } from 'drizzle-orm'
import type { Connection, Transaction } from '#db/client.ts'
import { assistanceRevisions, assistances, claims } from '#db/schema/index.ts'

export type AssistanceRow = typeof assistances.$inferSelect
export type NewAssistance = typeof assistances.$inferInsert
export type NewRevision = typeof assistanceRevisions.$inferInsert

/** What is known of ids that were sent before. */
export function listSubmissions(conn: Connection, ids: readonly string[]) {
  return conn
    .select({
      id: assistances.id,
      digest: assistances.digest,
      state: assistances.state,
      revision: assistances.revision,
    })
    .from(assistances)
    .where(inArray(assistances.id, [...ids]))
}

/** Inserts what is new and answers its ids; an id that is there already, or is being committed by another, is left out. */
export async function insertAssistances(tx: Transaction, rows: readonly NewAssistance[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  // In one order everywhere, so that two batches with the same ids wait for each other and do not lock up.
  const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))
  const inserted = await tx
    .insert(assistances)
    .values(sorted)
    .onConflictDoNothing({ target: assistances.id })
    .returning({ id: assistances.id })
  return new Set(inserted.map(({ id }) => id))
}

export async function findAssistance(conn: Connection, id: string): Promise<AssistanceRow | undefined> {
  const [row] = await conn.select().from(assistances).where(eq(assistances.id, id))
  return row
}

/** The act, held until the transaction ends; a verdict on it waits. */
export async function lockAssistance(tx: Transaction, id: string): Promise<AssistanceRow | undefined> {
  const [row] = await tx.select().from(assistances).where(eq(assistances.id, id)).for('update')
  return row
}

export async function updateAssistance(tx: Transaction, id: string, change: Partial<NewAssistance>): Promise<void> {
  await tx.update(assistances).set(change).where(eq(assistances.id, id))
}

export async function appendRevisions(tx: Transaction, rows: readonly NewRevision[]): Promise<void> {
  if (rows.length > 0) await tx.insert(assistanceRevisions).values([...rows])
}

/** A changed act goes back to the pile: whoever had it before has seen another one. */
export async function deleteClaim(tx: Transaction, assistanceId: string): Promise<void> {
  await tx.delete(claims).where(eq(claims.assistanceId, assistanceId))
}

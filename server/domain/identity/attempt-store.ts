import { eq, inArray, lte, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { attemptCounts } from '#db/schema/index.ts'

export type AttemptCount = { key: string; count: number; endsAt: Date }

/**
 * Counts one more for each key, in one statement; a window that has ended begins anew at `now`. Keys are taken in
 * order, so that two attempts at once wait for each other instead of standing in each other's way.
 */
export async function raiseCounts(
  db: Connection,
  keys: readonly string[],
  { wardId, now, endsAt }: { wardId: string; now: Date; endsAt: Date },
): Promise<AttemptCount[]> {
  const rows = keys.toSorted().map((key) => ({ key, wardId, count: 1, endsAt }))
  const isOver = sql`${attemptCounts.endsAt} <= ${now.toISOString()}::timestamptz`
  return await db
    .insert(attemptCounts)
    .values(rows)
    .onConflictDoUpdate({
      target: attemptCounts.key,
      set: {
        count: sql`case when ${isOver} then 1 else ${attemptCounts.count} + 1 end`,
        endsAt: sql`case when ${isOver} then excluded.ends_at else ${attemptCounts.endsAt} end`,
      },
    })
    .returning({ key: attemptCounts.key, count: attemptCounts.count, endsAt: attemptCounts.endsAt })
}

/** Takes one back from each key. */
export async function lowerCounts(db: Connection, keys: readonly string[]): Promise<void> {
  await db
    .update(attemptCounts)
    .set({ count: sql`greatest(${attemptCounts.count} - 1, 0)` })
    .where(inArray(attemptCounts.key, [...keys]))
}

export async function deleteCount(db: Connection, key: string): Promise<void> {
  await db.delete(attemptCounts).where(eq(attemptCounts.key, key))
}

export async function deleteEndedCounts(db: Connection, at: Date): Promise<void> {
  await db.delete(attemptCounts).where(lte(attemptCounts.endsAt, at))
}

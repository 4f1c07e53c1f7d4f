import { and, eq, inArray, lte, sum } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { ledgerEntries } from '#db/schema/index.ts'
import type { Board } from './contract.ts'
import type { DayPoints } from './history.ts'

/** Points of some subjects by the local day of help, from the visible part of the ledger. */
export async function listDayPoints(
  db: Connection,
  {
    campaignId,
    board,
    subjectIds,
    throughSeq,
  }: { campaignId: string; board: Board; subjectIds: readonly string[]; throughSeq: number },
): Promise<DayPoints[]> {
  if (subjectIds.length === 0) return []

  const subject = board === 'collectives' ? ledgerEntries.collectiveId : ledgerEntries.accountId
  const capacity = board === 'collectives' ? undefined : board === 'on_duty' ? 'on_duty' : 'voluntary'
  const rows = await db
    .select({ subjectId: subject, day: ledgerEntries.occurredOn, points: sum(ledgerEntries.points).mapWith(Number) })
    .from(ledgerEntries)
    .where(
      and(
        eq(ledgerEntries.campaignId, campaignId),
        lte(ledgerEntries.seq, throughSeq),
        inArray(subject, [...subjectIds]),
        capacity && eq(ledgerEntries.capacity, capacity),
      ),
    )
    .groupBy(subject, ledgerEntries.occurredOn)
  return rows.flatMap((row) => (row.subjectId === null ? [] : [{ ...row, subjectId: row.subjectId }]))
}

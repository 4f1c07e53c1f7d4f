import { and, asc, eq, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Connection } from '#db/client.ts'
import { assistances, ledgerEntries, verdicts } from '#db/schema/index.ts'

const undoings = alias(verdicts, 'undoings')

/** Verdicts with their act, the points of their entry, and whether they were taken back within the minute. */
export async function listVerdictFacts(db: Connection, ids: readonly string[]) {
  return await db
    .select({
      id: verdicts.id,
      wardId: verdicts.wardId,
      kind: verdicts.kind,
      decision: verdicts.decision,
      reason: verdicts.reason,
      correctsId: verdicts.correctsId,
      assistanceId: assistances.id,
      authorId: assistances.authorId,
      serviceId: assistances.serviceId,
      occurredAt: assistances.occurredAt,
      points: ledgerEntries.points,
      undoneById: undoings.id,
    })
    .from(verdicts)
    .innerJoin(assistances, eq(assistances.id, verdicts.assistanceId))
    .leftJoin(ledgerEntries, eq(ledgerEntries.verdictId, verdicts.id))
    .leftJoin(undoings, and(eq(undoings.correctsId, verdicts.id), eq(undoings.kind, 'undo')))
    .where(inArray(verdicts.id, [...ids]))
    .orderBy(asc(verdicts.id))
}

export type VerdictFacts = Awaited<ReturnType<typeof listVerdictFacts>>[number]

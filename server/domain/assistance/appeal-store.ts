import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Connection, Transaction } from '#db/client.ts'
import { appeals, assistances, verdicts } from '#db/schema/index.ts'

export type NewAppeal = typeof appeals.$inferInsert

export async function insertAppeal(tx: Transaction, appeal: NewAppeal): Promise<void> {
  await tx.insert(appeals).values(appeal)
}

/** An act's appeal, with the verdict it is against. */
export async function findAppeal(conn: Connection, assistanceId: string) {
  const [appeal] = await listAppeals(conn, [assistanceId])
  return appeal
}

/** The appeals of acts, each with the verdict it is against: at most one an act. */
export async function listAppeals(conn: Connection, assistanceIds: readonly string[]) {
  if (assistanceIds.length === 0) return []
  const { decision, kind, reason, note, decidedAt } = verdicts
  return await conn
    .select({
      assistanceId: appeals.assistanceId,
      reason: appeals.reason,
      revision: appeals.revision,
      openedAt: appeals.openedAt,
      verdict: { decision, kind, reason, note, decidedAt },
    })
    .from(appeals)
    .innerJoin(verdicts, eq(verdicts.id, appeals.verdictId))
    .where(inArray(appeals.assistanceId, [...assistanceIds]))
}

const undoings = alias(verdicts, 'undoings')

/** The verdict by which an act is rejected: a decision that was not taken back, or a reversal; the last one. */
export async function findRejection(conn: Connection, assistanceId: string) {
  const [rejection] = await conn
    .select({ id: verdicts.id, decidedAt: verdicts.decidedAt })
    .from(verdicts)
    .leftJoin(undoings, eq(undoings.correctsId, verdicts.id))
    .where(
      and(
        eq(verdicts.assistanceId, assistanceId),
        eq(verdicts.decision, 'rejected'),
        inArray(verdicts.kind, ['decision', 'reversal']),
        sql`${undoings.id} is null`,
      ),
    )
    .orderBy(desc(verdicts.decidedAt), desc(verdicts.id))
    .limit(1)
  return rejection
}

/** Of these acts, those under appeal that a person judged before the appeal: they are somebody else's to decide. */
export async function listJudgedBefore(
  conn: Connection,
  { verifierId, actIds }: { verifierId: string; actIds: readonly string[] },
): Promise<Set<string>> {
  if (actIds.length === 0) return new Set()
  const rows = await conn
    .select({ id: assistances.id })
    .from(assistances)
    .where(and(inArray(assistances.id, [...actIds]), hasJudgedBefore(verifierId)))
  return new Set(rows.map(({ id }) => id))
}

/** Whether a person judged an act before its appeal. The database's guard asks the same function. */
export function hasJudgedBefore(verifierId: string) {
  return sql<boolean>`exists (
    select 1 from ${appeals}
    where ${appeals.assistanceId} = ${assistances.id}
      and has_judged(${verifierId}, ${assistances.id}, ${appeals.revision}))`
}

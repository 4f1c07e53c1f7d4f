import { and, asc, desc, eq } from 'drizzle-orm'
import type { Connection, Transaction } from '#db/client.ts'
import { accounts, collectives, holds, pastCommendations } from '#db/schema/index.ts'
import type { SubjectKind } from '#server/domain/scoring/contract.ts'

const MOST_ROWS = 1000

/** The ward of a person or collective; undefined where there is none of that id. */
export async function findSubjectWard(
  conn: Connection,
  { subjectKind, subjectId }: { subjectKind: SubjectKind; subjectId: string },
): Promise<string | undefined> {
  const table = subjectKind === 'individual' ? accounts : collectives
  const [row] = await conn.select({ wardId: table.wardId }).from(table).where(eq(table.id, subjectId))
  return row?.wardId
}

/** The collective of that code. */
export async function findCollectiveIdByCode(
  conn: Connection,
  wardId: string,
  code: string,
): Promise<string | undefined> {
  const [row] = await conn
    .select({ id: collectives.id })
    .from(collectives)
    .where(and(eq(collectives.wardId, wardId), eq(collectives.code, code)))
  return row?.id
}

export async function insertHold(tx: Transaction, hold: typeof holds.$inferInsert): Promise<void> {
  await tx.insert(holds).values(hold)
}

/** A hold, locked until the command ends. */
export async function lockHold(tx: Transaction, id: string) {
  const [hold] = await tx.select().from(holds).where(eq(holds.id, id)).for('update')
  return hold
}

export async function updateHoldClosed(
  tx: Transaction,
  id: string,
  closed: { closedOn: string; conclusion: string },
): Promise<void> {
  await tx.update(holds).set(closed).where(eq(holds.id, id))
}

/** Holds of a ward, newest first, open and closed. */
export function listHolds(conn: Connection, wardId: string) {
  return conn
    .select()
    .from(holds)
    .where(eq(holds.wardId, wardId))
    .orderBy(desc(holds.openedOn), asc(holds.id))
    .limit(MOST_ROWS)
}

export async function hasCommendation(
  conn: Connection,
  { subjectKind, subjectId, decisionNumber }: { subjectKind: SubjectKind; subjectId: string; decisionNumber: string },
): Promise<boolean> {
  const rows = await conn
    .select({ id: pastCommendations.id })
    .from(pastCommendations)
    .where(
      and(
        eq(pastCommendations.subjectKind, subjectKind),
        eq(pastCommendations.subjectId, subjectId),
        eq(pastCommendations.decisionNumber, decisionNumber),
      ),
    )
    .limit(1)
  return rows.length > 0
}

export async function insertCommendation(tx: Transaction, row: typeof pastCommendations.$inferInsert): Promise<void> {
  await tx.insert(pastCommendations).values(row)
}

/** Commendations already given in a ward, newest first. */
export function listCommendations(conn: Connection, wardId: string) {
  return conn
    .select()
    .from(pastCommendations)
    .where(eq(pastCommendations.wardId, wardId))
    .orderBy(desc(pastCommendations.decidedOn), asc(pastCommendations.id))
    .limit(MOST_ROWS)
}

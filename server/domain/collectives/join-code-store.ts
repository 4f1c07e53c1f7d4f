import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Connection, Transaction } from '#db/client.ts'
import { invitations, joinCodes } from '#db/schema/index.ts'

export type JoinCodeRow = typeof joinCodes.$inferSelect
export type InvitationRow = typeof invitations.$inferInsert

const LIMIT = 100

export async function findJoinCode(db: Connection, collectiveId: string): Promise<JoinCodeRow | undefined> {
  const [found] = await db.select().from(joinCodes).where(eq(joinCodes.collectiveId, collectiveId))
  return found
}

export async function saveJoinCode(tx: Transaction, row: JoinCodeRow): Promise<void> {
  await tx.insert(joinCodes).values(row).onConflictDoUpdate({ target: joinCodes.collectiveId, set: row })
}

export async function insertInvitation(tx: Transaction, row: InvitationRow): Promise<void> {
  await tx.insert(invitations).values(row)
}

/** Invitations of a collective that could still be used, the newest first. */
export async function listOpenInvitations(db: Connection, collectiveId: string, now: Date) {
  return await db
    .select({ id: invitations.id, createdAt: invitations.createdAt, expiresAt: invitations.expiresAt })
    .from(invitations)
    .where(and(eq(invitations.collectiveId, collectiveId), isOpenAt(now)))
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(LIMIT)
}

/** How many invitations of a collective could still be used. */
export async function countOpenInvitations(tx: Transaction, collectiveId: string, now: Date): Promise<number> {
  return await tx.$count(invitations, and(eq(invitations.collectiveId, collectiveId), isOpenAt(now)))
}

/** Withdraws an invitation of a collective; false where it cannot be used any more, or is another's. */
export async function updateInvitationWithdrawn(
  tx: Transaction,
  { id, collectiveId, at }: { id: string; collectiveId: string; at: Date },
): Promise<boolean> {
  const withdrawn = await tx
    .update(invitations)
    .set({ withdrawnAt: at })
    .where(and(eq(invitations.id, id), eq(invitations.collectiveId, collectiveId), isOpenAt(at)))
    .returning({ id: invitations.id })
  return withdrawn.length > 0
}

function isOpenAt(now: Date) {
  return and(isNull(invitations.usedAt), isNull(invitations.withdrawnAt), gt(invitations.expiresAt, now))
}

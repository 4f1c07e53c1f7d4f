import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Connection, Transaction } from '#db/client.ts'
import { collectives, invitations, joinCodes, joinRequests } from '#db/schema/index.ts'
import { sha256 } from '#server/platform/canonical-json.ts'
import type { CollectiveKind, JoinOutcome } from './contract.ts'

/** How somebody wants to come in: by the collective's code, or by an invitation of their own. */
export type WayIn = { code: string } | { token: string }

/** A way that is open, and where it leads. */
export type OpenWay = {
  collectiveId: string
  wardId: string
  name: string
  kind: CollectiveKind
  needsApproval: boolean
  invitation: { id: string; invitedBy: string } | null
}

const where = {
  collectiveId: collectives.id,
  wardId: collectives.wardId,
  name: collectives.name,
  kind: collectives.kind,
}

/** Where a code in one spelling leads; undefined for one that is unknown or closed. */
export async function findByCode(db: Connection, code: string): Promise<OpenWay | undefined> {
  const [found] = await db
    .select({ ...where, needsApproval: joinCodes.needsApproval })
    .from(joinCodes)
    .innerJoin(collectives, eq(collectives.id, joinCodes.collectiveId))
    .where(and(eq(joinCodes.code, code), isNull(joinCodes.closedAt), isNull(collectives.dissolvedAt)))
  return found && { ...found, invitation: null }
}

/** Where an invitation leads; undefined for one that is unknown, used, withdrawn or past its day. */
export async function findByToken(db: Connection, token: string, now: Date): Promise<OpenWay | undefined> {
  const [found] = await db
    .select({ ...where, id: invitations.id, invitedBy: invitations.invitedBy })
    .from(invitations)
    .innerJoin(collectives, eq(collectives.id, invitations.collectiveId))
    .where(
      and(
        eq(invitations.tokenHash, sha256(token)),
        isNull(invitations.usedAt),
        isNull(invitations.withdrawnAt),
        gt(invitations.expiresAt, now),
        isNull(collectives.dissolvedAt),
      ),
    )
  if (!found) return undefined

  const { id, invitedBy, ...rest } = found
  return { ...rest, needsApproval: false, invitation: { id, invitedBy } }
}

/** Marks an invitation as used; false where another request was first. */
export async function updateInvitationUsed(
  tx: Transaction,
  { id, usedBy, usedAt }: { id: string; usedBy: string; usedAt: Date },
): Promise<boolean> {
  const used = await tx
    .update(invitations)
    .set({ usedBy, usedAt })
    .where(and(eq(invitations.id, id), isNull(invitations.usedAt), isNull(invitations.withdrawnAt)))
    .returning({ id: invitations.id })
  return used.length > 0
}

/** Locks an invitation, so that it is used once. */
export async function lockInvitation(tx: Transaction, id: string): Promise<void> {
  await tx.execute(sql`select 1 from ${invitations} where ${invitations.id} = ${id} for update`)
}

/** Puts a person on the waiting list; false where they are on it. */
export async function insertJoinRequest(
  tx: Transaction,
  row: Pick<typeof joinRequests.$inferInsert, 'id' | 'wardId' | 'collectiveId' | 'accountId' | 'askedAt'>,
): Promise<boolean> {
  const inserted = await tx.insert(joinRequests).values(row).onConflictDoNothing().returning({ id: joinRequests.id })
  return inserted.length > 0
}

/** A request that waits, held until the transaction ends. */
export async function lockJoinRequest(tx: Transaction, id: string, collectiveId: string) {
  const [found] = await tx
    .select({ id: joinRequests.id, accountId: joinRequests.accountId })
    .from(joinRequests)
    .where(and(eq(joinRequests.id, id), eq(joinRequests.collectiveId, collectiveId), isNull(joinRequests.decidedAt)))
    .for('update')
  return found
}

/** Ends whatever request of a person to a collective waits. */
export async function updateJoinRequest(
  tx: Transaction,
  { collectiveId, accountId }: { collectiveId: string; accountId: string },
  decision: { outcome: JoinOutcome; decidedAt: Date; decidedBy: string | null },
): Promise<void> {
  await tx
    .update(joinRequests)
    .set(decision)
    .where(
      and(
        eq(joinRequests.collectiveId, collectiveId),
        eq(joinRequests.accountId, accountId),
        isNull(joinRequests.decidedAt),
      ),
    )
}

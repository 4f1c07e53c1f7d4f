import { and, asc, eq, gt, isNull, lte, or } from 'drizzle-orm'
import type { Connection, Transaction } from '#db/client.ts'
import { collectives, memberships } from '#db/schema/index.ts'

export type StoredMembership = typeof memberships.$inferSelect

/** A person's memberships that last at a moment, held until the transaction ends. The account is locked before. */
export async function lockMemberships(tx: Transaction, accountId: string, at: Date): Promise<StoredMembership[]> {
  return await tx
    .select()
    .from(memberships)
    .where(and(eq(memberships.accountId, accountId), lastsAt(at)))
    .orderBy(asc(memberships.id))
    .for('update')
}

/** The same with those that begin later: what another membership could overlap. */
export async function lockMembershipsToCome(tx: Transaction, accountId: string, at: Date): Promise<StoredMembership[]> {
  return await tx
    .select()
    .from(memberships)
    .where(and(eq(memberships.accountId, accountId), or(isNull(memberships.untilAt), gt(memberships.untilAt, at))))
    .orderBy(asc(memberships.id))
    .for('update')
}

/** The membership of a person in a collective that lasts at a moment. */
export async function findMembership(
  db: Connection,
  { accountId, collectiveId }: { accountId: string; collectiveId: string },
  at: Date,
): Promise<StoredMembership | undefined> {
  const [found] = await db
    .select()
    .from(memberships)
    .where(and(eq(memberships.accountId, accountId), eq(memberships.collectiveId, collectiveId), lastsAt(at)))
  return found
}

/** How many leads a collective has at a moment, counted after the collective was locked. */
export async function countLeads(tx: Transaction, collectiveId: string, at: Date): Promise<number> {
  return await tx.$count(
    memberships,
    and(eq(memberships.collectiveId, collectiveId), eq(memberships.position, 'lead'), lastsAt(at)),
  )
}

/** The collective, held against changes of its leads; undefined where there is none, or it has been dissolved. */
export async function lockCollective(tx: Transaction, id: string) {
  const [found] = await tx
    .select({ id: collectives.id, wardId: collectives.wardId, kind: collectives.kind })
    .from(collectives)
    .where(and(eq(collectives.id, id), isNull(collectives.dissolvedAt)))
    .for('no key update')
  return found
}

export async function updateMembershipEnd(tx: Transaction, id: string, untilAt: Date): Promise<void> {
  await tx.update(memberships).set({ untilAt }).where(eq(memberships.id, id))
}

function lastsAt(at: Date) {
  return and(lte(memberships.fromAt, at), or(isNull(memberships.untilAt), gt(memberships.untilAt, at)))
}

import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { collectives, membershipCorrections, memberships } from '#db/schema/index.ts'
import type { RequestOutcome } from '#server/domain/identity/contract.ts'
import type { StoredMembership } from './membership-store.ts'

export type CorrectionRow = typeof membershipCorrections.$inferSelect

export async function insertCorrection(
  tx: Transaction,
  row: Omit<CorrectionRow, 'outcome' | 'decidedBy' | 'decidedAt'>,
): Promise<void> {
  await tx.insert(membershipCorrections).values(row)
}

/** A correction of the ward, held until the transaction ends, so that it is decided once. */
export async function lockCorrection(
  tx: Transaction,
  { id, wardId }: { id: string; wardId: string },
): Promise<CorrectionRow | undefined> {
  const [correction] = await tx
    .select()
    .from(membershipCorrections)
    .where(and(eq(membershipCorrections.id, id), eq(membershipCorrections.wardId, wardId)))
    .for('update')
  return correction
}

/** Whether a correction of this membership waits for its second person. */
export async function hasOpenCorrection(tx: Transaction, membershipId: string): Promise<boolean> {
  const open = and(eq(membershipCorrections.membershipId, membershipId), isNull(membershipCorrections.outcome))
  return (await tx.$count(membershipCorrections, open)) > 0
}

export async function updateCorrectionDecided(
  tx: Transaction,
  { id, ...decision }: { id: string; outcome: RequestOutcome; decidedBy: string; decidedAt: Date },
): Promise<void> {
  await tx.update(membershipCorrections).set(decision).where(eq(membershipCorrections.id, id))
}

/** Everything a person was and is a member of, held until the transaction ends. The account is locked before. */
export async function lockAllMemberships(tx: Transaction, accountId: string): Promise<StoredMembership[]> {
  return await tx
    .select()
    .from(memberships)
    .where(eq(memberships.accountId, accountId))
    .orderBy(asc(memberships.id))
    .for('update')
}

/** Writes a membership's past anew, as two people confirmed it: the database compares. */
export async function updateMembershipPast(
  tx: Transaction,
  id: string,
  past: Pick<StoredMembership, 'collectiveId' | 'position' | 'isScoring' | 'fromAt' | 'untilAt'>,
): Promise<void> {
  await tx.update(memberships).set(past).where(eq(memberships.id, id))
}

/** Whether the ward has or had this collective: somebody may have been in one that is dissolved by now. */
export async function hasCollective(tx: Transaction, { id, wardId }: { id: string; wardId: string }): Promise<boolean> {
  return (await tx.$count(collectives, and(eq(collectives.id, id), eq(collectives.wardId, wardId)))) > 0
}

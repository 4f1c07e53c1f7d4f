import { and, asc, count, eq, gt, isNotNull, isNull, lte } from 'drizzle-orm'
import type { Connection, Transaction } from '#db/client.ts'
import { passkeyChallenges, passkeys, recoveryCodes, totpFactors } from '#db/schema/index.ts'

export type TotpRow = typeof totpFactors.$inferInsert
export type PasskeyRow = typeof passkeys.$inferSelect

const MOST = 100

export async function findTotp(db: Connection, accountId: string) {
  const [found] = await db.select().from(totpFactors).where(eq(totpFactors.accountId, accountId))
  return found
}

/** The same, held until the transaction ends, so that a code is taken once. */
export async function lockTotp(tx: Transaction, accountId: string) {
  const [found] = await tx.select().from(totpFactors).where(eq(totpFactors.accountId, accountId)).for('update')
  return found
}

/** Begins anew with another secret; a confirmed one stays. Answers whether it was written. */
export async function insertTotp(tx: Transaction, row: TotpRow): Promise<boolean> {
  const written = await tx
    .insert(totpFactors)
    .values(row)
    .onConflictDoUpdate({
      target: totpFactors.accountId,
      set: { sealedSecret: row.sealedSecret, createdAt: row.createdAt },
      setWhere: isNull(totpFactors.confirmedAt),
    })
    .returning({ accountId: totpFactors.accountId })
  return written.length > 0
}

export async function updateTotp(
  tx: Transaction,
  accountId: string,
  change: { confirmedAt?: Date; lastUsedStep: number },
): Promise<void> {
  await tx.update(totpFactors).set(change).where(eq(totpFactors.accountId, accountId))
}

export async function deleteTotp(tx: Transaction, accountId: string): Promise<boolean> {
  const gone = await tx.delete(totpFactors).where(eq(totpFactors.accountId, accountId)).returning()
  return gone.length > 0
}

export async function listPasskeys(db: Connection, accountId: string): Promise<PasskeyRow[]> {
  return await db
    .select()
    .from(passkeys)
    .where(eq(passkeys.accountId, accountId))
    .orderBy(asc(passkeys.createdAt), asc(passkeys.id))
    .limit(MOST)
}

/** The person's passkey of this credential, held until the transaction ends. */
export async function lockPasskey(tx: Transaction, accountId: string, credentialId: string) {
  const [found] = await tx
    .select()
    .from(passkeys)
    .where(and(eq(passkeys.accountId, accountId), eq(passkeys.credentialId, credentialId)))
    .for('update')
  return found
}

/** Answers whether it was new: a credential belongs to one person, once. */
export async function insertPasskey(tx: Transaction, row: PasskeyRow): Promise<boolean> {
  const written = await tx.insert(passkeys).values(row).onConflictDoNothing().returning({ id: passkeys.id })
  return written.length > 0
}

export async function updatePasskeyUse(tx: Transaction, id: string, use: { counter: number; lastUsedAt: Date }) {
  await tx.update(passkeys).set(use).where(eq(passkeys.id, id))
}

export async function deletePasskey(tx: Transaction, accountId: string, id: string): Promise<boolean> {
  const gone = await tx
    .delete(passkeys)
    .where(and(eq(passkeys.accountId, accountId), eq(passkeys.id, id)))
    .returning({ id: passkeys.id })
  return gone.length > 0
}

export async function deletePasskeys(tx: Transaction, accountId: string): Promise<number> {
  return (await tx.delete(passkeys).where(eq(passkeys.accountId, accountId)).returning({ id: passkeys.id })).length
}

/** Puts the challenge in the place of an earlier one. */
export async function insertPasskeyChallenge(tx: Transaction, row: typeof passkeyChallenges.$inferInsert) {
  const { challenge, expiresAt } = row
  await tx
    .insert(passkeyChallenges)
    .values(row)
    .onConflictDoUpdate({ target: passkeyChallenges.accountId, set: { challenge, expiresAt } })
}

export async function findPasskeyChallenge(db: Connection, accountId: string, at: Date): Promise<string | undefined> {
  const [found] = await db
    .select({ challenge: passkeyChallenges.challenge })
    .from(passkeyChallenges)
    .where(and(eq(passkeyChallenges.accountId, accountId), gt(passkeyChallenges.expiresAt, at)))
  return found?.challenge
}

/** Takes the challenge away, so that it is answered once. */
export async function takePasskeyChallenge(tx: Transaction, accountId: string, at: Date): Promise<string | undefined> {
  const [taken] = await tx
    .delete(passkeyChallenges)
    .where(and(eq(passkeyChallenges.accountId, accountId), gt(passkeyChallenges.expiresAt, at)))
    .returning({ challenge: passkeyChallenges.challenge })
  return taken?.challenge
}

export async function deleteEndedChallenges(db: Connection, at: Date): Promise<void> {
  await db.delete(passkeyChallenges).where(lte(passkeyChallenges.expiresAt, at))
}

/** Whether a person has a second factor, and which kinds. */
export async function findFactors(
  db: Connection,
  accountId: string,
): Promise<{ hasTotp: boolean; hasPasskey: boolean }> {
  const [totp] = await db
    .select({ accountId: totpFactors.accountId })
    .from(totpFactors)
    .where(and(eq(totpFactors.accountId, accountId), isNotNull(totpFactors.confirmedAt)))
  const [keys] = await db.select({ count: count() }).from(passkeys).where(eq(passkeys.accountId, accountId))
  return { hasTotp: totp !== undefined, hasPasskey: (keys?.count ?? 0) > 0 }
}

/** A newer set of codes ends the older one. */
export async function replaceRecoveryCodes(
  tx: Transaction,
  accountId: string,
  rows: readonly (typeof recoveryCodes.$inferInsert)[],
): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId))
  if (rows.length > 0) await tx.insert(recoveryCodes).values([...rows])
}

/** Uses up a code; false where it is none of the person's, or was used. */
export async function updateRecoveryCodeUsed(
  tx: Transaction,
  { accountId, hash, usedAt }: { accountId: string; hash: string; usedAt: Date },
): Promise<boolean> {
  const used = await tx
    .update(recoveryCodes)
    .set({ usedAt })
    .where(and(eq(recoveryCodes.accountId, accountId), eq(recoveryCodes.hash, hash), isNull(recoveryCodes.usedAt)))
    .returning({ id: recoveryCodes.id })
  return used.length > 0
}

export async function countRecoveryCodes(db: Connection, accountId: string): Promise<number> {
  const [left] = await db
    .select({ count: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.accountId, accountId), isNull(recoveryCodes.usedAt)))
  return left?.count ?? 0
}

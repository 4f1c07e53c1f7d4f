import { and, eq, gt, isNull, lte } from 'drizzle-orm'
import type { Connection, Transaction } from '#db/client.ts'
import { accounts, signInSteps } from '#db/schema/index.ts'

export type SignInStepRow = typeof signInSteps.$inferSelect

export async function insertSignInStep(tx: Transaction, row: SignInStepRow): Promise<void> {
  await tx.insert(signInSteps).values(row)
}

/** A sign-in that waits for its second step, while its person may still sign in. */
export async function findSignInStep(db: Connection, id: string, at: Date): Promise<SignInStepRow | undefined> {
  const [found] = await db
    .select({ step: signInSteps })
    .from(signInSteps)
    .innerJoin(accounts, eq(accounts.id, signInSteps.accountId))
    .where(and(eq(signInSteps.id, id), gt(signInSteps.expiresAt, at), isNull(accounts.disabledAt)))
  return found?.step
}

/** The same, held until the transaction ends, so that it ends in one session. */
export async function lockSignInStep(tx: Transaction, id: string, at: Date): Promise<SignInStepRow | undefined> {
  const [held] = await tx
    .select()
    .from(signInSteps)
    .where(and(eq(signInSteps.id, id), gt(signInSteps.expiresAt, at)))
    .for('update')
  return held
}

export async function deleteSignInStep(tx: Transaction, id: string): Promise<void> {
  await tx.delete(signInSteps).where(eq(signInSteps.id, id))
}

/** When somebody's password or ways in change, sign-ins half done are void. */
export async function deleteSignInStepsOf(tx: Transaction, accountId: string): Promise<void> {
  await tx.delete(signInSteps).where(eq(signInSteps.accountId, accountId))
}

export async function deleteEndedSignInSteps(db: Connection, at: Date): Promise<void> {
  await db.delete(signInSteps).where(lte(signInSteps.expiresAt, at))
}

import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Connection, Transaction } from '#db/client.ts'
import { accounts, logins, passwords, wards } from '#db/schema/index.ts'

export type Ward = typeof wards.$inferInsert
export type AccountRow = typeof accounts.$inferInsert
export type LoginRow = typeof logins.$inferInsert
export type PasswordRow = typeof passwords.$inferInsert

/** Whose login this is, with what is needed to judge the password. */
export async function findLoginOwner(db: Connection, value: string) {
  const [owner] = await db
    .select({
      accountId: accounts.id,
      wardId: accounts.wardId,
      disabledAt: accounts.disabledAt,
      passwordHash: passwords.hash,
    })
    .from(logins)
    .innerJoin(accounts, eq(accounts.id, logins.accountId))
    .leftJoin(passwords, eq(passwords.accountId, accounts.id))
    .where(eq(logins.value, value))
  return owner
}

export async function listTakenLogins(tx: Transaction, values: readonly string[]): Promise<string[]> {
  const taken = await tx
    .select({ value: logins.value })
    .from(logins)
    .where(inArray(logins.value, [...values]))
  return taken.map(({ value }) => value)
}

/** Accounts are opened one transaction after the other: two that want the same login would both find it free. */
export async function lockOpening(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('accounts are opened'))`)
}

export async function findWard(db: Connection, code: string): Promise<typeof wards.$inferSelect | undefined> {
  const [ward] = await db.select().from(wards).where(eq(wards.code, code))
  return ward
}

/** Answers whether it was otherwise before. */
export async function updateWardFactorDuty(tx: Transaction, code: string, isRequired: boolean): Promise<boolean> {
  const changed = await tx
    .update(wards)
    .set({ requiresSecondFactor: isRequired })
    .where(and(eq(wards.code, code), ne(wards.requiresSecondFactor, isRequired)))
    .returning({ code: wards.code })
  return changed.length > 0
}

export async function insertWard(tx: Transaction, ward: Ward): Promise<void> {
  await tx.insert(wards).values(ward).onConflictDoNothing()
}

export async function insertAccounts(tx: Transaction, rows: readonly AccountRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(accounts).values([...rows])
}

export async function insertLogins(tx: Transaction, rows: readonly LoginRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(logins).values([...rows])
}

export async function insertPasswords(tx: Transaction, rows: readonly PasswordRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(passwords).values([...rows])
}

/** Locks an account, so that what is decided about it is decided one after the other. */
export async function lockAccount(
  tx: Transaction,
  accountId: string,
): Promise<{ wardId: string; disabledAt: Date | null } | undefined> {
  const [account] = await tx
    .select({ wardId: accounts.wardId, disabledAt: accounts.disabledAt })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .for('no key update')
  return account
}

/** Gives an account a password, its first or another one. */
export async function updatePassword(tx: Transaction, { accountId, wardId, hash, changedAt }: PasswordRow) {
  await tx
    .insert(passwords)
    .values({ accountId, wardId, hash, changedAt })
    .onConflictDoUpdate({ target: passwords.accountId, set: { hash, changedAt } })
}

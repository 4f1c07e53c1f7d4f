import { and, count, eq, gt, isNull, lt, or } from 'drizzle-orm'
import type { Connection, Transaction } from '#db/client.ts'
import { accounts, apiTokens } from '#db/schema/index.ts'
import { grantsInForce } from './role-grant-store.ts'

export type ApiTokenRow = typeof apiTokens.$inferInsert

export async function insertApiToken(tx: Transaction, row: ApiTokenRow): Promise<void> {
  await tx.insert(apiTokens).values(row)
}

/** How many of a person's tokens could be used at this moment. */
export async function countApiTokensInForce(tx: Transaction, accountId: string, at: Date): Promise<number> {
  const [found] = await tx
    .select({ tokens: count() })
    .from(apiTokens)
    .where(and(eq(apiTokens.accountId, accountId), isInForce(at)))
  return found?.tokens ?? 0
}

/** Ends a person's token, once. Answers whether there was one that had not been ended. */
export async function updateApiTokenRevoked(
  tx: Transaction,
  { id, accountId, at }: { id: string; accountId: string; at: Date },
): Promise<boolean> {
  const ended = await tx
    .update(apiTokens)
    .set({ revokedAt: at })
    .where(and(eq(apiTokens.id, id), eq(apiTokens.accountId, accountId), isNull(apiTokens.revokedAt)))
    .returning({ id: apiTokens.id })
  return ended.length > 0
}

/** Ends all of a person's tokens; answers which. */
export async function updateApiTokensRevoked(tx: Transaction, accountId: string, at: Date): Promise<string[]> {
  const ended = await tx
    .update(apiTokens)
    .set({ revokedAt: at })
    .where(and(eq(apiTokens.accountId, accountId), isInForce(at)))
    .returning({ id: apiTokens.id })
  return ended.map(({ id }) => id)
}

/** The token in force with this hash, its person and the grants in force at `at`; nothing for a closed account. */
export async function findApiTokenWithActor(db: Connection, hash: string, at: Date) {
  const { id: accountId, wardId, fullName } = accounts
  const [found] = await db
    .select({
      id: apiTokens.id,
      scopes: apiTokens.scopes,
      lastUsedAt: apiTokens.lastUsedAt,
      accountId,
      wardId,
      fullName,
      grants: grantsInForce(at),
    })
    .from(apiTokens)
    .innerJoin(accounts, eq(accounts.id, apiTokens.accountId))
    .where(and(eq(apiTokens.hash, hash), isInForce(at), isNull(accounts.disabledAt)))
  return found
}

/** Notes that a token was used, unless that was noted after `notedBefore`. */
export async function updateApiTokenUsed(
  db: Connection,
  id: string,
  { at, notedBefore }: { at: Date; notedBefore: Date },
): Promise<void> {
  const isOld = or(isNull(apiTokens.lastUsedAt), lt(apiTokens.lastUsedAt, notedBefore))
  await db
    .update(apiTokens)
    .set({ lastUsedAt: at })
    .where(and(eq(apiTokens.id, id), isOld))
}

function isInForce(at: Date) {
  return and(isNull(apiTokens.revokedAt), gt(apiTokens.expiresAt, at))
}

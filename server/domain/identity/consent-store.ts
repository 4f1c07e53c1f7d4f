import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { consents } from '#db/schema/index.ts'
import type { ConsentPurpose } from './contract.ts'

export type ConsentRow = typeof consents.$inferInsert

/** Records consents; one that is in force already stays as it is. Answers the ids that were new. */
export async function insertConsents(tx: Transaction, rows: readonly ConsentRow[]): Promise<string[]> {
  if (rows.length === 0) return []
  const inserted = await tx
    .insert(consents)
    .values([...rows])
    .onConflictDoNothing()
    .returning({ id: consents.id })
  return inserted.map(({ id }) => id)
}

/** Ends the consent in force, if there is one. Answers its id. */
export async function updateConsentWithdrawn(
  tx: Transaction,
  { accountId, purpose, at }: { accountId: string; purpose: ConsentPurpose; at: Date },
): Promise<string | undefined> {
  const [withdrawn] = await tx
    .update(consents)
    .set({ withdrawnAt: at })
    .where(and(eq(consents.accountId, accountId), eq(consents.purpose, purpose), isNull(consents.withdrawnAt)))
    .returning({ id: consents.id })
  return withdrawn?.id
}

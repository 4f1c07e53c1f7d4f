import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { consents, wards } from '#db/schema/index.ts'
import type { ConsentPurpose } from './contract.ts'
import type { Ward } from './store.ts'

/** A person's consent in force: since when, and to which version of the text. */
export async function findConsent(
  db: Connection,
  accountId: string,
  purpose: ConsentPurpose,
): Promise<{ grantedAt: Date; textVersion: string } | undefined> {
  const [consent] = await db
    .select({ grantedAt: consents.grantedAt, textVersion: consents.textVersion })
    .from(consents)
    .where(and(eq(consents.accountId, accountId), eq(consents.purpose, purpose), isNull(consents.withdrawnAt)))
  return consent
}

/** The wards this installation works for, by code. */
export async function listWards(db: Connection): Promise<Ward[]> {
  return await db.select().from(wards).orderBy(asc(wards.code)).limit(100)
}

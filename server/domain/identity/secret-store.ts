import { and, asc, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import type { Connection, Transaction } from '#db/client.ts'
import { wards } from '#db/schema/index.ts'

/** Stands where the fingerprint will: the ward is being loaded, and nobody may work in it yet. */
export const loadingMark = 'loading'

/** Whether a ward is being loaded, or was when its loading was cut off. */
export async function hasLoadingWard(db: Connection): Promise<boolean> {
  const loading = await db
    .select({ code: wards.code })
    .from(wards)
    .where(eq(wards.secretFingerprint, loadingMark))
    .limit(1)
  return loading.length > 0
}

/** Fingerprints of the secrets that this database's citizen keys were made with: one, or none on a new database. */
export async function listSecretFingerprints(db: Connection): Promise<string[]> {
  const found = await db
    .selectDistinct({ fingerprint: wards.secretFingerprint })
    .from(wards)
    .where(and(isNotNull(wards.secretFingerprint), ne(wards.secretFingerprint, loadingMark)))
    .orderBy(asc(wards.secretFingerprint))
    .limit(100)
  return found.flatMap(({ fingerprint }) => fingerprint ?? [])
}

/** Writes the fingerprint into wards that have none yet. */
export async function updateMissingFingerprints(tx: Transaction, secretFingerprint: string): Promise<void> {
  await tx.update(wards).set({ secretFingerprint }).where(isNull(wards.secretFingerprint))
}

/** Takes the mark of loading from a ward. */
export async function updateLoadedWard(tx: Transaction, code: string, secretFingerprint: string | null): Promise<void> {
  await tx
    .update(wards)
    .set({ secretFingerprint })
    .where(and(eq(wards.code, code), eq(wards.secretFingerprint, loadingMark)))
}

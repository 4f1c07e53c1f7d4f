import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { listSecretFingerprints, updateLoadedWard, updateMissingFingerprints } from './secret-store.ts'

/*
 * The keys of citizens hang on one secret. With another one every citizen would be a new one: helped twice, counted
 * twice, and nobody would notice. So the database remembers a fingerprint of the secret, and another one is refused.
 */

/** Remembers the secret where none is known yet; refuses one that is not the secret known. */
export async function keepSecret(
  { db }: Pick<Resources, 'db'>,
  fingerprint: string,
): Promise<Result<undefined, { code: 'secret_changed' }>> {
  return await db.transaction(async (tx) => {
    const known = await listSecretFingerprints(tx)
    if (known.some((each) => each !== fingerprint)) return refuse({ code: 'secret_changed' })

    await updateMissingFingerprints(tx, fingerprint)
    return grant(undefined)
  })
}

/** A ward is loaded whole: from now on it may be served. */
export async function finishLoading(
  { db }: Pick<Resources, 'db'>,
  wardId: string,
  fingerprint: string | null,
): Promise<void> {
  await db.transaction((tx) => updateLoadedWard(tx, wardId, fingerprint))
}

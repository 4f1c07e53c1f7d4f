import { onceADay } from '#server/platform/once-a-day.ts'
import type { Resources } from '#server/platform/resources.ts'
import { listNamedHashes, lockEvidenceSweeping, mayRemoveFiles } from './evidence-store.ts'

const DAY = 24 * 3_600_000
const BATCH = 200

/**
 * Removes photos that nothing names a day after they were written: forms never sent, photos taken off an act. None while
 * a backup is being made, which holds rows that still name some of them.
 */
export async function sweepEvidence(resources: Pick<Resources, 'db' | 'storage'>, before: Date): Promise<number> {
  let removed = 0
  for await (const hashes of batches(resources.storage.listWrittenBefore(before))) {
    removed += await removeUnnamed(resources, hashes)
  }
  return removed
}

/** Removes those of these files that no act names. None while a backup copies them: the sweep finds them another day. */
export async function removeUnnamed(
  { db, storage }: Pick<Resources, 'db' | 'storage'>,
  hashes: readonly string[],
): Promise<number> {
  return await db.transaction(async (tx) => {
    if (!(await mayRemoveFiles(tx))) return 0
    await lockEvidenceSweeping(tx)
    const named = await listNamedHashes(tx, hashes)
    const loose = hashes.filter((hash) => !named.has(hash))
    await Promise.all(loose.map((hash) => storage.remove(hash)))
    return loose.length
  })
}

/** Sweeps once a day, however often it is asked; files are a day old before they count. */
export function dailySweep(resources: Pick<Resources, 'db' | 'storage' | 'clock'>): () => Promise<void> {
  return onceADay(resources.clock, () => sweepEvidence(resources, new Date(resources.clock.now().getTime() - DAY)))
}

async function* batches(hashes: AsyncIterable<string>): AsyncIterable<string[]> {
  let batch: string[] = []
  for await (const hash of hashes) {
    batch.push(hash)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

import type { Transaction } from '#db/client.ts'
import type { Resources } from '#server/platform/resources.ts'
import type { StoredEvidence } from './contract.ts'
import { insertEvidence, removeEvidence } from './evidence-store.ts'

type Replacement = {
  act: { id: string; wardId: string; revision: number }
  removedIds: readonly string[]
  evidence: readonly StoredEvidence[]
  now: Date
}

/** Takes photos off an act and puts others on it, after those that stay. */
export async function replaceEvidence(
  tx: Transaction,
  { ids }: Pick<Resources, 'ids'>,
  { act, removedIds, evidence, now }: Replacement,
): Promise<void> {
  await removeEvidence(tx, removedIds, now)
  await insertEvidence(
    tx,
    evidence.map((photo, index) => ({
      ...photo,
      id: ids.next(),
      wardId: act.wardId,
      assistanceId: act.id,
      position: act.revision * 10 + index,
      storedAt: now,
    })),
  )
}

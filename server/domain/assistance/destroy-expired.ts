import type { Transaction } from '#db/client.ts'
import { appendAudit } from '#server/platform/audit.ts'
import { localDay } from '#server/platform/local-day.ts'
import { onceADay } from '#server/platform/once-a-day.ts'
import type { Resources } from '#server/platform/resources.ts'
import { drawMark } from './destroyed-key.ts'
import { removeEvidenceOf } from './evidence-store.ts'
import { type KeyKind, listDueKeys, lockDueActs, updateDestroyed, updateKeys } from './retention-store.ts'
import { removeUnnamed } from './sweep-evidence.ts'

export type Destroyed = { citizens: number; receipts: number; acts: number; photos: number }
type Needed = Pick<Resources, 'db' | 'clock' | 'ids' | 'storage'>
type Done = { campaignId: string; wardId: string }

const BATCH = 500
const countedAs = { citizenKey: 'citizens', receiptKey: 'receipts' } as const

/**
 * Destroys citizens' keys, receipts' keys and photos whose day has passed, in batches that each commit by themselves.
 * Ledger, boards and counts stay as they are: a mark of chance stands wherever the same key stood.
 */
export async function destroyExpired(resources: Needed): Promise<Destroyed> {
  const citizens = await inBatches(() => destroyKeys(resources, 'citizenKey'))
  const receipts = await inBatches(() => destroyKeys(resources, 'receiptKey'))
  let photos = 0
  const acts = await inBatches(async () => {
    const batch = await destroyPhotos(resources)
    photos += batch.hashes.length
    // After the commit: a photo that a row still named would be missed.
    if (batch.hashes.length > 0) await removeUnnamed(resources, batch.hashes)
    return batch.acts
  })
  return { citizens, receipts, acts, photos }
}

/** To be called at the start and now and then. */
export function dailyRetention(resources: Needed): () => Promise<void> {
  return onceADay(resources.clock, () => destroyExpired(resources))
}

async function inBatches(destroyBatch: () => Promise<number>): Promise<number> {
  let destroyed = 0
  for (;;) {
    const count = await destroyBatch()
    destroyed += count
    if (count < BATCH) return destroyed
  }
}

function destroyKeys(resources: Needed, kind: KeyKind): Promise<number> {
  return resources.db.transaction(async (tx) => {
    const due = await listDueKeys(tx, kind, { today: localDay(resources.clock.now()), limit: BATCH })
    await updateKeys(
      tx,
      kind,
      due.map((key) => ({ ...key, mark: drawMark() })),
    )
    await audit(tx, resources, due, (count) => ({ [countedAs[kind]]: count }))
    return due.length
  })
}

function destroyPhotos(resources: Needed): Promise<{ acts: number; hashes: string[] }> {
  return resources.db.transaction(async (tx) => {
    const now = resources.clock.now()
    const acts = await lockDueActs(tx, { today: localDay(now), limit: BATCH })
    const ids = acts.map(({ id }) => id)
    const removed = await removeEvidenceOf(tx, ids, now)
    await updateDestroyed(tx, ids, now)
    const photosOf = new Map(acts.map(({ campaignId }) => [campaignId, 0]))
    const campaignOf = new Map(acts.map(({ id, campaignId }) => [id, campaignId]))
    for (const { assistanceId } of removed) {
      const campaignId = campaignOf.get(assistanceId) ?? ''
      photosOf.set(campaignId, (photosOf.get(campaignId) ?? 0) + 1)
    }
    await audit(tx, resources, acts, (count, campaignId) => ({ acts: count, photos: photosOf.get(campaignId) ?? 0 }))
    return { acts: acts.length, hashes: removed.map(({ sha256 }) => sha256) }
  })
}

/** One row for each campaign, with counts alone. */
async function audit(
  tx: Transaction,
  resources: Needed,
  done: readonly Done[],
  details: (count: number, campaignId: string) => Record<string, number>,
): Promise<void> {
  const campaigns = new Map(done.map(({ campaignId, wardId }) => [campaignId, wardId]))
  await appendAudit(
    tx,
    resources,
    [...campaigns].map(([campaignId, wardId]) => ({
      ...{ wardId, actorId: null, action: 'retention.destroyed', subjectKind: 'campaign', subjectId: campaignId },
      details: details(done.filter((each) => each.campaignId === campaignId).length, campaignId),
    })),
  )
}

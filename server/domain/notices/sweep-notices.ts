import { deleteOldOutboxRows } from '#server/platform/outbox-store.ts'
import type { Resources } from '#server/platform/resources.ts'
import { deleteOldNotices } from './store.ts'

const DAY = 24 * 3_600_000
const NOTICES_KEPT = 180 * DAY
const OUTBOX_KEPT = 30 * DAY

/** Once a day forgets notices of half a year ago and what the outbox has long done. */
export function dailyForgetting({ db, clock }: Pick<Resources, 'db' | 'clock'>): () => Promise<void> {
  let sweptAt = 0
  return async () => {
    const now = clock.now().getTime()
    if (now - sweptAt < DAY) return
    sweptAt = now
    await deleteOldNotices(db, new Date(now - NOTICES_KEPT))
    await deleteOldOutboxRows(db, new Date(now - OUTBOX_KEPT))
  }
}

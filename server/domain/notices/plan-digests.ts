import { listWards } from '#server/domain/identity/index.ts'
import { addDays, localDay, startOfLocalDay } from '#server/platform/local-day.ts'
import { appendOutbox } from '#server/platform/outbox.ts'
import type { Resources } from '#server/platform/resources.ts'
import { digestHour } from './contract.ts'

const HOUR = 3_600_000

/** From seven in the morning on, writes down once per ward and day that the digests of the day before are due. */
export function dailyDigests(resources: Resources): () => Promise<void> {
  let plannedDay = ''
  return async () => {
    const now = resources.clock.now()
    const today = localDay(now)
    const hasCome = now.getTime() >= startOfLocalDay(today).getTime() + digestHour * HOUR
    if (!hasCome || plannedDay === today) return

    await planDigests(resources, addDays(today, -1))
    plannedDay = today
  }
}

/** The key is ward and day: whoever writes it again, and whenever, changes nothing. */
async function planDigests(resources: Resources, day: string): Promise<void> {
  await resources.db.transaction(async (tx) => {
    const wards = await listWards(tx)
    await appendOutbox(
      tx,
      resources,
      wards.map(({ code: wardId }) => ({ topic: 'digests_due', key: `${wardId}:${day}`, wardId, payload: { day } })),
    )
  })
  resources.events.emit('outboxWritten', {})
}

import type { Appended } from '#server/domain/scoring/index.ts'
import type { Events } from '#server/platform/events.ts'

type Decided = {
  saved: readonly { act: { authorId: string; campaignId: string } }[]
  appended: ReadonlyMap<string, Appended>
}

/** Tells this process what a transaction committed: once per campaign, however many acts it decided. */
export function publishDecisions(events: Events, { saved, appended }: Decided): void {
  for (const [campaignId, { seq }] of appended) events.emit('ledgerAppended', { campaignId, seq })
  for (const campaignId of new Set(saved.map(({ act }) => act.campaignId))) {
    const authors = saved.filter(({ act }) => act.campaignId === campaignId).map(({ act }) => act.authorId)
    events.emit('actsDecided', { campaignId, authorIds: [...new Set(authors)] })
  }
  if (saved.length > 0) events.emit('outboxWritten', {})
}

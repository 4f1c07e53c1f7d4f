import type { Transaction } from '#db/client.ts'
import { type Campaign, findCurrentCampaign } from '#server/domain/campaigns/index.ts'
import { listWards } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { reminderAt } from './correction-deadline.ts'
import { listActsToCorrect } from './deadline-queries.ts'
import { type Delivering, deliverNotices } from './deliver-notices.ts'

const BATCH = 500
const PAUSE_MS = 10 * 60_000

/** Reminds authors of acts that were given back, each once and once more on the last day. */
export async function remindAuthors(resources: Resources & Delivering): Promise<void> {
  const now = resources.clock.now()
  const told = await resources.db.transaction(async (tx) => {
    const all: string[] = []
    for (const { code } of await listWards(tx)) {
      const campaign = await findCurrentCampaign(tx, code)
      if (campaign) all.push(...(await remindIn(tx, resources, campaign, now)))
    }
    return all
  })
  if (told.length > 0) resources.events.emit('noticesChanged', { accountIds: [...new Set(told)] })
}

/** The same, but not more often than every ten minutes. */
export function pausedReminders(resources: Resources & Delivering): () => Promise<void> {
  let lastAt = 0
  return async () => {
    const now = resources.clock.now().getTime()
    if (now - lastAt < PAUSE_MS) return
    lastAt = now
    await remindAuthors(resources)
  }
}

async function remindIn(tx: Transaction, resources: Delivering, campaign: Campaign, now: Date): Promise<string[]> {
  const reminder = reminderAt(campaign, now)
  if (!reminder) return []

  const { kind, until, returnedBefore: before } = reminder
  const acts = await listActsToCorrect(tx, { campaignId: campaign.id, kind, before, limit: BATCH })
  return await deliverNotices(
    tx,
    resources,
    acts.map(({ id: assistanceId, wardId, authorId: accountId, serviceId, occurredAt, key }) => ({
      ...{ accountId, wardId, key, happenedAt: now },
      content: {
        ...{ kind, assistanceId, serviceId },
        occurredAt: occurredAt.toISOString(),
        until: until.toISOString(),
      },
    })),
  )
}

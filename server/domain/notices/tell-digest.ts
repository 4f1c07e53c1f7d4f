import type { Transaction } from '#db/client.ts'
import { type Campaign, findCurrentCampaign, isFrozen } from '#server/domain/campaigns/index.ts'
import { listLedCollectives } from '#server/domain/collectives/index.ts'
import { listGrantsInForce } from '#server/domain/identity/index.ts'
import { addDays, startOfLocalDay } from '#server/platform/local-day.ts'
import { appendOutbox } from '#server/platform/outbox.ts'
import type { DigestPart } from './contract.ts'
import { type Delivering, deliverNotices } from './deliver-notices.ts'
import { findDay, listDigestReaders } from './digest-queries.ts'

/*
 * Once a day whoever leads a collective or belongs to the office is told of the day before. While a freeze is on, a
 * lead is an outsider like everybody else: their digest says how much was recorded, and nothing that a verdict moves.
 * A day without anything to say is passed over.
 */

const DAY = 24 * 3_600_000

/** Divides a day's digests into one effect for each reader. */
export async function planReaders(
  tx: Transaction,
  resources: Pick<Delivering, 'clock'>,
  { wardId, day }: { wardId: string; day: string },
): Promise<void> {
  const readers = await listDigestReaders(tx, wardId, resources.clock.now())
  await appendOutbox(
    tx,
    resources,
    readers.map((accountId) => ({ topic: 'digest', key: `${accountId}:${day}`, wardId, payload: { accountId, day } })),
  )
}

/** Tells one person of a day; answers whose page changed. */
export async function tellDigest(
  tx: Transaction,
  resources: Delivering,
  { wardId, accountId, day }: { wardId: string; accountId: string; day: string },
): Promise<string[]> {
  const campaign = await findCurrentCampaign(tx, wardId)
  if (!campaign || campaign.state === 'finalised') return []

  const now = resources.clock.now()
  const parts = await partsFor(tx, { accountId, campaign, day, now })
  if (parts.length === 0) return []
  return await deliverNotices(tx, resources, [
    { accountId, wardId, key: `digest:${day}`, content: { kind: 'digest', day, parts }, happenedAt: now },
  ])
}

type Reader = { accountId: string; campaign: Campaign; day: string; now: Date }

async function partsFor(tx: Transaction, { accountId, campaign, day, now }: Reader): Promise<DigestPart[]> {
  const grants = await listGrantsInForce(tx, accountId, now)
  const isOffice = grants.some(
    ({ role, campaignId }) => role === 'office' && (campaignId === null || campaignId === campaign.id),
  )
  const led = await listLedCollectives(tx, accountId, now)
  const subjects = [...(isOffice ? [null] : []), ...led.map(({ collectiveId }) => collectiveId)]
  const seesAll = isOffice || !isFrozen(campaign, now)
  const from = startOfLocalDay(day)
  const until = startOfLocalDay(addDays(day, 1))
  const overdueBefore = new Date(now.getTime() - campaign.deadlines.verifyWithinDays * DAY)

  const parts: DigestPart[] = []
  for (const collectiveId of subjects) {
    const { recorded, results } = await findDay(tx, {
      campaignId: campaign.id,
      ...{ collectiveId, from, until, overdueBefore },
    })
    const part = { campaignId: campaign.id, collectiveId, recorded, results: seesAll ? results : null }
    if (hasNews(part)) parts.push(part)
  }
  return parts
}

function hasNews({ recorded, results }: DigestPart): boolean {
  return recorded > 0 || (results !== null && Object.values(results).some((figure) => figure !== 0))
}

import type { Connection } from '#db/client.ts'
import { findVisibleCampaign } from '#server/domain/campaigns/index.ts'
import { type Actor, seesRestricted } from '#server/domain/identity/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { LedgerEntry } from './ledger-entry.ts'
import { findHead, listEntriesAfter } from './queries.ts'

export type LedgerWish = {
  slug: string
  /** `seq` of the last entry the reader has; 0 for none. */
  after: number
  /** At most so many entries; without it all up to the ledger's end at this moment. */
  limit?: number | undefined
}

const PAGE = 500

/**
 * A campaign's ledger from an entry on, oldest first and page by page, for office and auditor alone: it shows what a
 * freeze hides. Reading entries is written into the audit trail.
 */
export async function readLedger(
  resources: Pick<Resources, 'db' | 'clock' | 'ids'>,
  actor: Actor,
  { slug, after, limit }: LedgerWish,
): Promise<Result<AsyncIterable<LedgerEntry[]>, { code: 'not_found' } | { code: 'not_allowed' }>> {
  const { db } = resources
  const campaign = await findVisibleCampaign(db, actor, slug)
  if (!campaign || campaign.wardId !== actor.wardId) return refuse({ code: 'not_found' })
  if (!seesRestricted(actor, campaign)) return refuse({ code: 'not_allowed' })

  const head = await findHead(db, campaign.id)
  const end = Math.min(head?.seq ?? 0, limit === undefined ? Number.MAX_SAFE_INTEGER : after + limit)
  if (end > after) {
    await db.transaction((tx) =>
      appendAudit(tx, resources, [
        {
          ...{ wardId: campaign.wardId, actorId: actor.accountId, action: 'ledger_read' },
          ...{ subjectKind: 'campaign', subjectId: campaign.id, details: { after, through: end } },
        },
      ]),
    )
  }
  return grant(pagesOf(db, { campaignId: campaign.id, after, end }))
}

/** Each page is read when the one before it is taken, so that a slow reader holds one page and no transaction. */
async function* pagesOf(
  db: Connection,
  { campaignId, after, end }: { campaignId: string; after: number; end: number },
): AsyncGenerator<LedgerEntry[]> {
  let seq = after
  while (seq < end) {
    const entries = await listEntriesAfter(db, { campaignId, seq, limit: Math.min(PAGE, end - seq) })
    const last = entries.at(-1)
    if (!last) return
    yield entries
    seq = last.seq
  }
}

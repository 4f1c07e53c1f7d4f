import type { Transaction } from '#db/client.ts'
import { findCampaignById } from '#server/domain/campaigns/index.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import type { SubjectKind } from '#server/domain/scoring/contract.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { type ListPoint, storeList } from './draw-up-list.ts'
import { type OfficeRefusal, refuseUnlessOffice } from './office.ts'
import { ensureRule } from './publish-nomination-rules.ts'
import { findLedgerEntry, findLedgerHead } from './store.ts'

export type ComputeRefusal = OfficeRefusal | { code: 'ledger_entry_unknown' }

/**
 * Computes a list by hand, as of a ledger entry or of the ledger's end, and stores it. Before the cut-off it is
 * provisional. Refused to everybody but the office, and for an entry that has not been written.
 */
export async function computeNominationList(
  resources: Pick<Resources, 'db' | 'clock' | 'ids'>,
  actor: Actor | null,
  { campaignId, subjectKind, asOfSeq }: { campaignId: string; subjectKind: SubjectKind; asOfSeq?: number | undefined },
): Promise<Result<{ id: string; sha256: string }, ComputeRefusal>> {
  return await resources.db.transaction(async (tx) => {
    const campaign = await findCampaignById(tx, campaignId)
    if (!campaign) return refuse({ code: 'not_found' })
    const refusal = refuseUnlessOffice(actor, campaign)
    if (refusal) return refuse(refusal)

    const now = resources.clock.now()
    const point = await findPoint(tx, { campaignId, asOfSeq, now })
    if (!point) return refuse({ code: 'ledger_entry_unknown' })

    const rule = await ensureRule(tx, resources, { campaign, subjectKind })
    const kind = now < campaign.cutOffAt ? 'provisional' : 'on_demand'
    const computedBy = actor?.accountId ?? null
    const stored = await storeList(tx, resources, {
      campaign,
      subjectKind,
      rule,
      point,
      kind,
      computedBy,
      onceKey: null,
    })
    if (!stored) throw new Error('A list without a once key was not stored.')
    return grant(stored)
  })
}

/** At the ledger's end the facts are those of now, at an earlier entry those of its time: the ledger stood there at both. */
async function findPoint(
  tx: Transaction,
  { campaignId, asOfSeq, now }: { campaignId: string; asOfSeq: number | undefined; now: Date },
): Promise<ListPoint | undefined> {
  const head = await findLedgerHead(tx, campaignId)
  if (asOfSeq === undefined || asOfSeq === head.seq) return { seq: head.seq, hash: head.hash, at: now }

  const entry = await findLedgerEntry(tx, campaignId, asOfSeq)
  return entry && { seq: entry.seq, hash: entry.hash, at: entry.recordedAt ?? now }
}

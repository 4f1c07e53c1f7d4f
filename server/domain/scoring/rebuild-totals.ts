import { findCampaignById } from '#server/domain/campaigns/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { rebuildBalances } from './rebuild-balances.ts'
import { type ChainEnd, type ChainRefusal, verifyChain } from './verify-chain.ts'

/**
 * Throws a campaign's totals away and reckons them from its ledger, if the ledger is whole: totals of a broken one
 * would hide that it is broken. For the command line.
 */
export async function rebuildTotals(
  resources: Pick<Resources, 'db' | 'clock' | 'ids' | 'events'>,
  { campaignId }: { campaignId: string },
): Promise<Result<ChainEnd, { code: 'not_found' } | ChainRefusal>> {
  const rebuilt = await resources.db.transaction(async (tx) => {
    const campaign = await findCampaignById(tx, campaignId)
    if (!campaign) return refuse({ code: 'not_found' })
    const chain = await verifyChain(tx, campaignId)
    if (!chain.ok) return chain

    await rebuildBalances(tx, campaign)
    await appendAudit(tx, resources, [
      {
        ...{ wardId: campaign.wardId, actorId: null, action: 'totals_rebuilt' },
        ...{ subjectKind: 'campaign', subjectId: campaignId, details: { seq: chain.value.seq } },
      },
    ])
    return grant({ ...chain.value, wardId: campaign.wardId })
  })
  if (!rebuilt.ok) return rebuilt

  // The ledger has no new entry by which a board would notice: what is kept of boards is dropped.
  const { wardId, ...end } = rebuilt.value
  resources.events.emit('boardPeopleChanged', { wardId })
  return grant(end)
}

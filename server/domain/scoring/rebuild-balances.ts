import type { Transaction } from '#db/client.ts'
import { copyRestrictedToPublic, reckonBalances } from './balance-store.ts'
import { lockHead } from './store.ts'

/** Throws a campaign's totals away and reckons them from its ledger. They come out as they were, or something is wrong. */
export async function rebuildBalances(tx: Transaction, campaign: { id: string; wardId: string }): Promise<void> {
  await lockHead(tx, campaign)
  await reckonBalances(tx, campaign.id)
}

/** Ends a freeze: outsiders see what office and auditors saw. For the transaction that stamps the campaign as published. */
export async function publishFrozen(
  tx: Transaction,
  campaign: { id: string; wardId: string },
): Promise<{ seq: number }> {
  const { seq } = await lockHead(tx, campaign)
  await copyRestrictedToPublic(tx, campaign.id)
  return { seq }
}

import type { Actor } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { type PointRulesInput, publishPointRules } from './publish-point-rules.ts'
import { publishResults } from './publish-results.ts'
import { type LedgerWish, readLedger } from './read-ledger.ts'
import { rebuildTotals } from './rebuild-totals.ts'
import { verifyChain } from './verify-chain.ts'

export { type Appended, appendEntries } from './append-entries.ts'
export { defaultPointRule } from './default-point-rule.ts'
export type { AwardDraft, EntryDraft, ReversalDraft } from './entry-draft.ts'
export type { LedgerEntry } from './ledger-entry.ts'
export { type AwardPreview, type PreviewFacts, previewAwards } from './preview-awards.ts'
export { type EntriesOf, findHead, listEntriesOf, listEntriesOfActs } from './queries.ts'
export { publishFrozen, rebuildBalances } from './rebuild-balances.ts'
export type { PointFacts, Reckoning } from './reckon-points.ts'
export type { PointRule } from './schema.ts'
export { verifyChain } from './verify-chain.ts'
export { publishPointRules }

/** What scoring offers to screens and the command line. */
export function scoringContext(resources: Resources) {
  return {
    publishPointRules: (actor: Actor | null, input: PointRulesInput) => publishPointRules(resources, actor, input),
    publishResults: (actor: Actor | null, input: { campaignId: string }) => publishResults(resources, actor, input),
    rebuildTotals: (input: { campaignId: string }) => rebuildTotals(resources, input),
    readLedger: (actor: Actor, wish: LedgerWish) => readLedger(resources, actor, wish),
    verifyChain: (campaignId: string) => verifyChain(resources.db, campaignId),
  }
}

import type { Transaction } from '#db/client.ts'
import { type Campaign, isFrozen } from '#server/domain/campaigns/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { balanceMoves } from './balance-moves.ts'
import { copyRestrictedToPublic, moveBalances } from './balance-store.ts'
import { dailyCap } from './daily-cap.ts'
import type { EntryDraft } from './entry-draft.ts'
import type { LedgerEntry } from './ledger-entry.ts'
import { listPublishedRules } from './queries.ts'
import { countActsWithPoints, findFreeze, insertEntries, listLiveAwards, lockHead, updateHead } from './store.ts'
import { writeEntries } from './write-entries.ts'

export type Appended = { seq: number; entries: readonly LedgerEntry[] }

/**
 * Writes entries at the end of a campaign's ledger and moves the totals, in the command's own transaction. The head of
 * the ledger stays locked until that ends, so the acts must be locked before it. Entries of a freeze move the
 * restricted totals alone. After the commit the command tells of `seq`.
 */
export async function appendEntries(
  tx: Transaction,
  { clock, ids }: Pick<Resources, 'clock' | 'ids'>,
  { campaign, drafts }: { campaign: Campaign; drafts: readonly EntryDraft[] },
): Promise<Appended> {
  const head = await lockHead(tx, campaign)
  if (drafts.length === 0) return { seq: head.seq, entries: [] }

  // The time is taken once the ledger is ours: an entry that waited past the freeze belongs to the freeze.
  const recordedAt = clock.now()
  const frozen = isFrozen({ ...campaign, ...(await findFreeze(tx, campaign.id)) }, recordedAt)
  // Published, but the public view was left behind: it must catch up before it can move on.
  if (!frozen && head.publicThroughSeq < head.seq) await copyRestrictedToPublic(tx, campaign.id)

  const entries = writeEntries({ ...head, recordedAt, ...(await readPage(tx, campaign, drafts)) }, ids, drafts)
  const last = entries.at(-1) ?? head
  await insertEntries(tx, entries)
  await moveBalances(tx, campaign, balanceMoves(entries, frozen ? ['restricted'] : ['restricted', 'public']))
  await updateHead(tx, {
    campaignId: campaign.id,
    seq: last.seq,
    hash: last.hash,
    publicThroughSeq: frozen ? head.publicThroughSeq : last.seq,
  })

  return { seq: last.seq, entries }
}

async function readPage(tx: Transaction, { id, deadlines }: Campaign, drafts: readonly EntryDraft[]) {
  const awards = drafts.filter((draft) => draft.kind === 'award')
  const reversed = drafts.filter((draft) => draft.kind === 'reversal').map((draft) => draft.assistanceId)
  return {
    rules: await listPublishedRules(tx, id),
    recordWithinHours: deadlines.recordWithinHours,
    cap: dailyCap(await countActsWithPoints(tx, id, awards)),
    liveAwards: await listLiveAwards(tx, id, reversed),
  }
}

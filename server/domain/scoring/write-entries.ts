import type { Ids } from '#server/platform/ids.ts'
import type { DailyCap } from './daily-cap.ts'
import type { AwardDraft, EntryDraft, ReversalDraft } from './entry-draft.ts'
import type { LedgerEntry, UnsealedEntry } from './ledger-entry.ts'
import { type PublishedRule, reckonUnderRules } from './rule-in-force.ts'
import { sealEntry } from './seal-entry.ts'
import type { LiveAward } from './store.ts'

/** Where a ledger stands, and everything its next entries are reckoned from. */
export type Page = {
  campaignId: string
  wardId: string
  seq: number
  hash: string
  rules: readonly PublishedRule[]
  /** Later than this an act gets the poorer of two rules. */
  recordWithinHours: number
  cap: DailyCap
  /** Awards in force of the acts that drafts reverse. */
  liveAwards: readonly LiveAward[]
  recordedAt: Date
}

/** Drafts as sealed entries, in their order: numbered without gaps, each after the one before it. */
export function writeEntries(page: Page, ids: Ids, drafts: readonly EntryDraft[]): LedgerEntry[] {
  const awards = new Map(page.liveAwards.map((award) => [award.assistanceId, award]))
  const entries: LedgerEntry[] = []
  let { seq, hash } = page
  for (const draft of drafts) {
    seq += 1
    const place = { id: ids.next(), seq, campaignId: page.campaignId, wardId: page.wardId, recordedAt: page.recordedAt }
    const entry = sealEntry(
      { ...place, ...(draft.kind === 'award' ? award(page, draft, awards, seq) : reversal(page, draft, awards)) },
      hash,
    )
    entries.push(entry)
    hash = entry.hash
  }
  return entries
}

type Content = Omit<UnsealedEntry, 'id' | 'seq' | 'campaignId' | 'wardId' | 'recordedAt'>
type Awards = Map<string, LiveAward>

function award(page: Page, draft: AwardDraft, awards: Awards, seq: number): Content {
  const { version, rule, ...reckoned } = reckonUnderRules(page.rules, draft, page.recordWithinHours)
  const { points, lines } = page.cap.apply(draft, rule.actsWithPointsPerDay, reckoned)
  const { accountId, collectiveId, capacity, assistanceId, verdictId, occurredOn, onceRule } = draft
  awards.set(assistanceId, {
    assistanceId,
    accountId,
    collectiveId,
    capacity,
    occurredOn,
    seq,
    points,
    ruleVersion: version,
    onceRule,
  })
  return {
    kind: 'award',
    accountId,
    collectiveId,
    capacity,
    assistanceId,
    verdictId,
    correctsSeq: null,
    points,
    acts: 1,
    ruleVersion: version,
    lines,
    occurredOn,
  }
}

function reversal(page: Page, draft: ReversalDraft, awards: Awards): Content {
  const award = awards.get(draft.assistanceId)
  if (!award) throw new Error('There is no award in force to reverse: the act and its entries have come apart.')
  awards.delete(draft.assistanceId)
  page.cap.release(award)
  // Minus nothing is plain nothing, or the hash would differ from what the database gives back.
  const points = award.points === 0 ? 0 : -award.points
  return {
    kind: 'reversal',
    accountId: award.accountId,
    collectiveId: award.collectiveId,
    capacity: award.capacity,
    assistanceId: draft.assistanceId,
    verdictId: draft.verdictId,
    correctsSeq: award.seq,
    points,
    acts: -1,
    ruleVersion: award.ruleVersion,
    lines: [{ kind: 'reversal', ofSeq: award.seq, points }],
    occurredOn: award.occurredOn,
  }
}

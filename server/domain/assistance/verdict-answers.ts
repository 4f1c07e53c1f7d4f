import type { EntryLine } from '#server/domain/scoring/contract.ts'
import type { Appended } from '#server/domain/scoring/index.ts'
import { grant, refuse } from '#server/platform/result.ts'
import { undoSeconds } from './contract.ts'
import type { JudgedBatch } from './judge-batch.ts'
import type { VerdictAnswer, VerdictGiven, VerdictItem, VerdictRefusal } from './verdict.ts'
import type { SavedVerdict } from './verdict-rows.ts'
import type { Verdict } from './verdict-store.ts'

/** The answer to each item of a batch once its transaction is written: what was saved, or why not. */
export function answersOf(
  batch: readonly VerdictItem[],
  { judged }: JudgedBatch,
  saved: readonly SavedVerdict[],
  appended: ReadonlyMap<string, Appended>,
): VerdictAnswer[] {
  const entries = [...appended.values()].flatMap((part) => part.entries)
  const entryOf = new Map(entries.map((entry) => [entry.verdictId, entry]))
  const given = new Map(saved.map(({ verdict }) => [verdict.assistanceId, verdict]))
  return batch.map((item): VerdictAnswer => {
    const { assistanceId } = item
    const verdict = given.get(assistanceId)
    const result = judged.get(item)
    if (!verdict) return { assistanceId, result: result && !result.ok ? result : refuse({ code: 'not_found' }) }

    return { assistanceId, result: grant(givenVerdict(verdict, entryOf.get(verdict.id))) }
  })
}

/** A verdict as it is answered to who gave it; `entry` is its line in the ledger, where it has one. */
export function givenVerdict(
  { id, decision, decidedAt }: Verdict,
  entry: { points: number; lines: readonly EntryLine[] } | undefined,
): VerdictGiven {
  return {
    verdictId: id,
    decision,
    points: entry?.points ?? null,
    lines: entry?.lines ?? [],
    undoUntil: new Date(decidedAt.getTime() + undoSeconds * 1000),
  }
}

/** One decision per act: the first one asked for. */
export function firstOfEach(batch: readonly VerdictItem[]): VerdictItem[] {
  const seen = new Set<string>()
  return batch.filter(({ assistanceId }) => !seen.has(assistanceId) && seen.add(assistanceId))
}

export function refuseAll(batch: readonly VerdictItem[], refusal: VerdictRefusal): VerdictAnswer[] {
  return batch.map(({ assistanceId }) => ({ assistanceId, result: refuse(refusal) }))
}

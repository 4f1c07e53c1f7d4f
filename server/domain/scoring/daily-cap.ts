import type { OnceRule } from '#server/domain/campaigns/contract.ts'
import type { Reckoning } from './reckon-points.ts'

/*
 * So many acts with points per person and local day of the help, in the order of the ledger; lessons are outside it.
 * Over it an act is accepted with no points and its lines say so. An act that was reversed no longer counts, but acts
 * that were over the cap stay as they are: an entry is never rewritten.
 */

export type DayCount = { accountId: string; occurredOn: string; count: number }
type CappedAct = { accountId: string; occurredOn: string; onceRule: OnceRule | null }

/** Keeps count of acts with points per person and day while entries are written one after the other. */
export type DailyCap = {
  /** What the act earns with the cap; counts it where it earns points. */
  apply(act: CappedAct, limit: number, reckoning: Reckoning): Reckoning
  /** An award was reversed: its place on that day is free again. */
  release(act: CappedAct & { points: number }): void
}

/** Starts from what the ledger holds already. */
export function dailyCap(counted: readonly DayCount[]): DailyCap {
  const counts = new Map(counted.map((row) => [keyOf(row), row.count]))
  const countOf = (act: CappedAct) => counts.get(keyOf(act)) ?? 0

  return {
    apply: (act, limit, reckoning) => {
      if (act.onceRule === 'lesson' || reckoning.points === 0) return reckoning
      const alreadyCounted = countOf(act)
      if (alreadyCounted >= limit) {
        return { points: 0, lines: [...reckoning.lines, { kind: 'cap', limit, alreadyCounted }] }
      }
      counts.set(keyOf(act), alreadyCounted + 1)
      return reckoning
    },
    release: (act) => {
      if (act.onceRule !== 'lesson' && act.points > 0) counts.set(keyOf(act), countOf(act) - 1)
    },
  }
}

function keyOf({ accountId, occurredOn }: { accountId: string; occurredOn: string }): string {
  return `${accountId}|${occurredOn}`
}

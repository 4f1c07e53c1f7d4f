import type { BalanceView, Capacity, SubjectKind } from './contract.ts'
import type { LedgerEntry } from './ledger-entry.ts'

/** How one total changes. */
export type BalanceMove = {
  view: BalanceView
  subjectKind: SubjectKind
  subjectId: string
  capacity: Capacity
  points: number
  accepted: number
  lastSeq: number
}

/**
 * What entries do to the totals: one move for each total, since a statement may touch a row once only. A personal entry
 * moves person and collective, the others the collective alone; points do not roll up the tree.
 */
export function balanceMoves(entries: readonly LedgerEntry[], views: readonly BalanceView[]): BalanceMove[] {
  const moves = new Map<string, BalanceMove>()
  for (const entry of entries) {
    for (const subject of subjectsOf(entry)) {
      for (const view of views) addTo(moves, { ...subject, view, capacity: entry.capacity }, entry)
    }
  }
  return [...moves.values()]
}

function subjectsOf({ accountId, collectiveId }: LedgerEntry) {
  const collective = { subjectKind: 'collective' as const, subjectId: collectiveId }
  return accountId === null ? [collective] : [{ subjectKind: 'individual' as const, subjectId: accountId }, collective]
}

function addTo(
  moves: Map<string, BalanceMove>,
  subject: Pick<BalanceMove, 'view' | 'subjectKind' | 'subjectId' | 'capacity'>,
  entry: LedgerEntry,
): void {
  const key = [subject.view, subject.subjectKind, subject.subjectId, subject.capacity].join('|')
  const sofar = moves.get(key)
  moves.set(key, {
    ...subject,
    points: (sofar?.points ?? 0) + entry.points,
    accepted: (sofar?.accepted ?? 0) + entry.acts,
    lastSeq: entry.seq,
  })
}

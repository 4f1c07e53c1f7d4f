import type { BoardRow, NotShown, StandingsChange } from '#server/domain/standings/contract.ts'

/** What a browser knows of one board. */
export type BoardState = { version: number; rows: readonly BoardRow[]; notShown: NotShown }

/**
 * The board after a change. `gap`: the change starts later than what is shown, so something was missed and the server
 * must be asked. A change that is already contained alters nothing.
 */
export function applyChange(state: BoardState, change: StandingsChange): BoardState | 'gap' {
  const { version, notShown } = change
  if (change.isWhole) return version < state.version ? state : { version, notShown, rows: inOrder(change.rows) }
  if (version <= state.version) return state
  if (change.since > state.version) return 'gap'

  const rows = new Map(state.rows.map((row) => [row.subjectId, row]))
  for (const id of change.removed) rows.delete(id)
  for (const row of change.rows) rows.set(row.subjectId, row)
  return { version, notShown, rows: inOrder([...rows.values()]) }
}

function inOrder(rows: readonly BoardRow[]): BoardRow[] {
  return [...rows].sort((a, b) => a.position - b.position)
}

/** Rows whose place or points are new to somebody who saw `before`. */
export function movedRows(before: readonly BoardRow[], after: readonly BoardRow[]): BoardRow[] {
  const known = new Map(before.map((row) => [row.subjectId, row]))
  return after.filter((row) => {
    const old = known.get(row.subjectId)
    return old !== undefined && (old.points !== row.points || old.places?.all !== row.places?.all)
  })
}

import { smallestShownCell } from './contract.ts'

export type Cell = { count: number | null }

/** A count as outsiders see it: null from one to four. */
export function shownCount(count: number): number | null {
  return count > 0 && count < smallestShownCell ? null : count
}

/**
 * Public breakdowns do not show cells of 1 to 4: in a ward people know each other. Where one cell alone would be
 * hidden, the next smallest is hidden with it, as the total would give it away. Null: under five, or hidden with one.
 */
export function suppressSmallCells<T extends { count: number }>(cells: readonly T[]): (Omit<T, 'count'> & Cell)[] {
  const hidden = new Set(cells.filter(({ count }) => shownCount(count) === null))
  if (hidden.size === 1) {
    const next = cells.filter((cell) => cell.count >= smallestShownCell).sort((a, b) => a.count - b.count)[0]
    if (next) hidden.add(next)
  }
  return cells.map((cell) => (hidden.has(cell) ? { ...cell, count: null } : cell))
}

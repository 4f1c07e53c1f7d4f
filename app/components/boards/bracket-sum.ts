import type { BoardRow } from '#server/domain/standings/contract.ts'

export type BracketSum = { points: number; members: number }

/**
 * Points and scoring members of everybody of the same kind and size together. Summed from the rows that move, so that
 * the formula adds up to the value shown beside it at any moment; collectives are all public, so none is missing.
 */
export function sumOfBracket(rows: readonly BoardRow[], { kind, size }: Pick<BoardRow, 'kind' | 'size'>): BracketSum {
  const own = rows.filter((row) => row.kind === kind && row.size === size)
  return {
    points: own.reduce((sum, { points }) => sum + points, 0),
    members: own.reduce((sum, { members }) => sum + (members ?? 0), 0),
  }
}

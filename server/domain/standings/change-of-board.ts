import type { BoardRow } from './contract.ts'

export type RowsById = ReadonlyMap<string, BoardRow>

/** What must be told to a browser that shows `before` for it to show `after`. */
export function changeOfBoard(before: RowsById, after: RowsById): { rows: BoardRow[]; removed: string[] } {
  const rows = [...after.values()].filter((row) => {
    const known = before.get(row.subjectId)
    return known === undefined || (known !== row && JSON.stringify(known) !== JSON.stringify(row))
  })
  return { rows, removed: [...before.keys()].filter((id) => !after.has(id)) }
}

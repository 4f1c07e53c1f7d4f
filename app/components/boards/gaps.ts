import type { CollectiveKind } from '#server/domain/collectives/contract.ts'
import type { BoardRow, NotShown, PlaceScope } from '#server/domain/standings/contract.ts'

export type ShownRow = BoardRow & { hiddenBefore: number }

/**
 * Where people who did not consent would stand: places count them, so a jump in the places that no shown row explains
 * is them. Those after the last shown row are what is left of their number.
 */
export function withGaps(
  rows: readonly BoardRow[],
  { scope, hidden }: { scope: PlaceScope; hidden: number },
): { rows: ShownRow[]; hiddenAfter: number } {
  let counted = 0
  let hiddenSoFar = 0
  const shown = rows.map((row, index) => {
    const place = row.places?.[scope] ?? 0
    const isNewPlace = place !== rows[index - 1]?.places?.[scope]
    const hiddenBefore = isNewPlace ? Math.max(place - 1 - counted - hiddenSoFar, 0) : 0
    hiddenSoFar += hiddenBefore
    counted += 1
    return { ...row, hiddenBefore }
  })
  return { rows: shown, hiddenAfter: Math.max(hidden - hiddenSoFar, 0) }
}

/** How many are hidden on a whole board, or among one kind. */
export function countHidden(notShown: NotShown, kind: CollectiveKind | null): number {
  if (kind !== null) return notShown[kind] ?? 0
  return Object.values(notShown).reduce((sum, count) => sum + count, 0)
}

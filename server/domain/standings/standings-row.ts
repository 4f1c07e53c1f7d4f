import type { BoardRow, NotShown, PlaceScope, StandingsRow } from './contract.ts'

/** A board's row as programs are told it, with its place on the whole board or within a bracket. */
export function standingsRow(
  { places, subjectId, name, value, points, accepted }: BoardRow,
  scope: PlaceScope,
): StandingsRow {
  return {
    place: places?.[scope] ?? null,
    subject: { id: subjectId, name },
    value: value.numerator / value.denominator,
    points,
    accepted,
  }
}

/** All people who are not shown, of whatever kind of collective. */
export function sumNotShown(notShown: NotShown): number {
  return Object.values(notShown).reduce((sum, count) => sum + count, 0)
}

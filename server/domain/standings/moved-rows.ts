import type { BoardRow } from './contract.ts'

/** A subject whose place or points differ between what outsiders see and what the office sees. */
export type MovedRow = {
  subjectId: string
  name: string
  frozen: { place: number | null; points: number }
  live: { place: number | null; points: number }
}

/** What moved behind a freeze, in the live order; who is on one board alone has no place on the other. */
export function movedRows(frozen: readonly BoardRow[], live: readonly BoardRow[]): MovedRow[] {
  const before = new Map(frozen.map((row) => [row.subjectId, row]))
  return live.flatMap((row) => {
    const was = before.get(row.subjectId)
    const moved = {
      ...{ subjectId: row.subjectId, name: row.name },
      frozen: { place: was?.places?.all ?? null, points: was?.points ?? 0 },
      live: { place: row.places?.all ?? null, points: row.points },
    }
    const isSame = moved.frozen.place === moved.live.place && moved.frozen.points === moved.live.points
    return isSame ? [] : [moved]
  })
}

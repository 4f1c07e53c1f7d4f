import type { Board, Measure } from '#server/domain/standings/contract.ts'
import { paths, withSearch } from '#server/paths.ts'

/** Where the lines behind a row's number are. */
export function linesPath({ slug, board, measure, subjectId }: LinesOf): string {
  const recent = measure === 'last_7_days' ? '1' : undefined
  if (board === 'collectives') return withSearch(paths.collectiveLines(slug, subjectId), { recent })

  const capacity = board === 'on_duty' ? 'on_duty' : 'voluntary'
  return withSearch(paths.individualLines(slug, subjectId), { capacity, recent })
}

type LinesOf = { slug: string; board: Board; measure: Measure; subjectId: string }

export type BoardSearch = {
  measure?: string | undefined
  kind?: string | undefined
  size?: string | undefined
  view?: string | undefined
}

/** A board's address with what is chosen on it. */
export function boardPath(slug: string, board: Board, search: BoardSearch = {}): string {
  return withSearch(paths.board(slug, board), search)
}

import type { BoardRow } from './contract.ts'
import type { OrderedRow } from './order-board.ts'
import { canSeeRow, type Eyes, shownRow } from './see-row.ts'

/** A person's or collective's own row with those around it; rows the reader may not see are counted, not named. */
export type OwnStanding = { row: BoardRow; around: (BoardRow | { hidden: number })[] }

const REACH = 3

/** The own row and up to three before and after it. Undefined where there is no row, or it is not ranked yet. */
export function ownStanding(rows: readonly OrderedRow[], subjectId: string, eyes: Eyes): OwnStanding | undefined {
  const index = rows.findIndex((row) => row.subjectId === subjectId)
  const own = rows[index]
  if (!own || own.places === null) return undefined

  const near = rows.slice(Math.max(0, index - REACH), index + REACH + 1).filter(({ places }) => places !== null)
  return { row: shownRow(own), around: withGaps(near, eyes) }
}

function withGaps(rows: readonly OrderedRow[], eyes: Eyes): OwnStanding['around'] {
  const around: OwnStanding['around'] = []
  for (const row of rows) {
    const last = around.at(-1)
    if (canSeeRow(eyes, row)) around.push(shownRow(row))
    else if (last && 'hidden' in last) last.hidden += 1
    else around.push({ hidden: 1 })
  }
  return around
}

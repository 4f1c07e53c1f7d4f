import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { classNames } from '#app/components/ui/class-names.ts'
import { useNumbers, useWords } from '#app/components/words/use-words.ts'
import type { Board, BoardRow, Measure, PlaceScope } from '#server/domain/standings/contract.ts'
import { linesPath } from './board-links.ts'
import { useUnderName, useValueText } from './board-words.ts'

export type BoardRowProps = {
  slug: string
  board: Board
  measure: Measure
  scope: PlaceScope
  row: BoardRow
  isOwn: boolean
  isMoved: boolean
}

/** One row: place, who, and the number, which opens its lines. */
export function BoardTableRow({ row, scope, isOwn, isMoved, ...rest }: BoardRowProps) {
  const words = useWords('board')
  const numbers = useNumbers()
  const { board, measure } = rest
  const place = row.places?.[scope]
  return (
    <tr className={classNames('h-20 sm:h-18', isOwn && 'bg-action-soft')}>
      <td className={classNames('tabular px-2 text-right sm:px-3', place !== undefined && place <= 3 && 'font-bold')}>
        {place === undefined ? '–' : numbers.number(place)}
      </td>
      <th scope="row" className="px-2 py-1 font-normal sm:px-3">
        <Name row={row} mark={isOwn ? words(board === 'collectives' ? 'own.mine' : 'own.you') : undefined} />
      </th>
      {isByMember(board, measure) && (
        <td className="tabular hidden px-3 text-right text-quiet md:table-cell">{numbers.number(row.members ?? 0)}</td>
      )}
      <td className="tabular hidden px-3 text-right text-quiet sm:table-cell">{numbers.number(row.accepted)}</td>
      {measure !== 'points' && (
        <td className="hidden px-3 text-right sm:table-cell">
          <LinesLink to={linesPath({ ...rest, measure: 'points', subjectId: row.subjectId })}>
            {numbers.number(row.points)}
          </LinesLink>
        </td>
      )}
      <td className="px-2 text-right sm:px-3">
        <Value row={row} isMoved={isMoved} {...rest} />
      </td>
    </tr>
  )
}

function Name({ row, mark }: { row: BoardRow; mark: string | undefined }) {
  const under = useUnderName()
  return (
    <>
      <span className="line-clamp-3 font-medium text-sm leading-tight sm:line-clamp-2 sm:text-base" title={row.name}>
        {row.name}
        {mark !== undefined && <span className="text-action-ink"> ({mark})</span>}
      </span>
      <span className="block truncate text-quiet text-sm">{under(row)}</span>
    </>
  )
}

/** The number is a new element whenever it changes, so that it ticks once and then stands still. */
function Value({ row, isMoved, slug, board, measure }: Omit<BoardRowProps, 'scope' | 'isOwn'>) {
  const text = useValueText()
  const value = text(row, measure)
  return (
    <LinesLink to={linesPath({ slug, board, measure, subjectId: row.subjectId })}>
      <span key={value} className={classNames('font-semibold sm:text-lg', isMoved && 'ticked')}>
        {value}
      </span>
    </LinesLink>
  )
}

function LinesLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link
      to={to}
      className="tabular inline-flex min-h-touch items-center underline decoration-line underline-offset-4 hover:decoration-action-ink"
    >
      {children}
    </Link>
  )
}

/** Members stand on the board where it is ordered by them. */
export function isByMember(board: Board, measure: Measure): boolean {
  return board === 'collectives' && measure === 'per_member'
}

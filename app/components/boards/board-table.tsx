import { useAutoAnimate } from '@formkit/auto-animate/react'
import { Fragment, type ReactNode } from 'react'
import { classNames } from '#app/components/ui/class-names.ts'
import { useWords } from '#app/components/words/use-words.ts'
import type { Board, BoardRow, Measure, PlaceScope } from '#server/domain/standings/contract.ts'
import { BoardTableRow, isByMember } from './board-row.tsx'
import { withGaps } from './gaps.ts'

export type BoardTableProps = {
  slug: string
  board: Board
  measure: Measure
  scope: PlaceScope
  rows: readonly BoardRow[]
  /** Ranked people of this scope that the reader may not see. */
  hidden: number
  caption: string
  ownId: string | undefined
  moved: ReadonlySet<string>
}

/**
 * The board itself: a real table, so that it reads out and prints. Rows keep their height and glide to their new place
 * (they simply change where motion is not wanted).
 */
export function BoardTable({ rows, hidden, scope, caption, ownId, moved, ...rest }: BoardTableProps) {
  const [body] = useAutoAnimate<HTMLTableSectionElement>({ duration: 300 })
  const shown = withGaps(rows, { scope, hidden })
  return (
    <div className="overflow-hidden rounded-card border border-line bg-surface">
      <table className="w-full table-fixed border-collapse text-left">
        <caption className="sr-only">{caption}</caption>
        <BoardHead board={rest.board} measure={rest.measure} />
        <tbody ref={body} className="[&>tr]:border-line [&>tr]:border-t">
          {shown.rows.map((row) => (
            <Fragment key={row.subjectId}>
              {row.hiddenBefore > 0 && <GapRow count={row.hiddenBefore} {...rest} />}
              <BoardTableRow
                {...rest}
                row={row}
                scope={scope}
                isOwn={row.subjectId === ownId}
                isMoved={moved.has(row.subjectId)}
              />
            </Fragment>
          ))}
          {shown.hiddenAfter > 0 && <GapRow count={shown.hiddenAfter} {...rest} />}
        </tbody>
      </table>
    </div>
  )
}

function BoardHead({ board, measure }: Pick<BoardTableProps, 'board' | 'measure'>) {
  const words = useWords('board')
  const isShare = measure !== 'points'
  return (
    <thead className="text-quiet text-sm">
      <tr>
        <Head className="w-15 whitespace-nowrap text-right sm:w-16">{words('column.place')}</Head>
        <Head>{words('column.name')}</Head>
        {isByMember(board, measure) && (
          <Head className="hidden w-25 text-right md:table-cell">{words('column.members')}</Head>
        )}
        <Head className="hidden w-26 text-right sm:table-cell">{words('column.accepted')}</Head>
        {isShare && <Head className="hidden w-22 text-right sm:table-cell">{words('column.points')}</Head>}
        <Head className={classNames('text-right', isShare ? 'w-25 sm:w-30' : 'w-18 sm:w-24')}>
          {words(isShare ? `measures.${measure}` : 'column.points')}
        </Head>
      </tr>
    </thead>
  )
}

function Head({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <th scope="col" className={classNames('px-2 py-2.5 align-bottom font-semibold sm:px-3', className)}>
      {children}
    </th>
  )
}

/** People who did not consent, where they stand. The empty cells are those of the other rows, so that columns keep their width. */
function GapRow({ count, board, measure }: { count: number } & Pick<BoardTableProps, 'board' | 'measure'>) {
  const words = useWords('board')
  return (
    <tr className="h-9 bg-sunken text-quiet text-sm">
      <td colSpan={2} className="whitespace-nowrap pl-17 sm:pl-19">
        {words('notShown', { count })}
      </td>
      {isByMember(board, measure) && <td className="hidden md:table-cell" />}
      <td className="hidden sm:table-cell" />
      {measure !== 'points' && <td className="hidden sm:table-cell" />}
      <td />
    </tr>
  )
}

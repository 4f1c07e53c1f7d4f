import { Link } from '@remix-run/react'
import { Scale } from 'lucide-react'
import { useValueText } from '#app/components/boards/board-words.ts'
import { Badge } from '#app/components/ui/badge.tsx'
import { Cell, HeadCell, Table } from '#app/components/ui/table.tsx'
import { useNumbers, useWords } from '#app/components/words/use-words.ts'
import type { CandidateRow, OtherRow, ScreenList } from '#server/domain/nomination/index.ts'
import { withSearch } from '#server/paths.ts'
import { Reasons } from './reasons.tsx'
import { subjectPath } from './subject-path.ts'
import { useBracketText } from './use-bracket-text.ts'

type Row = CandidateRow | OtherRow

export type NomineeTableProps = {
  list: Pick<ScreenList, 'subjectKind' | 'measure' | 'campaign'>
  caption: string
  rows: readonly Row[]
  /** Whose reasons stand open. */
  opened: string | undefined
  /** Where the list is: a row whose reasons were left out asks for them there. */
  path: string
}

/** Part of a list as a table; the reasons of each row open beneath its name. */
export function NomineeTable({ list, caption, rows, ...rest }: NomineeTableProps) {
  const words = useWords('nomination.column')
  const measures = useWords('board.measures')
  const isOfPeople = list.subjectKind === 'individual'
  return (
    <Table
      caption={caption}
      captionShown={false}
      whole
      head={
        <tr>
          <HeadCell numeric className="w-14 px-2 sm:px-3">
            {words('place')}
          </HeadCell>
          <HeadCell>{isOfPeople ? words('name') : words('collectiveName')}</HeadCell>
          <HeadCell className="hidden lg:table-cell">{words('bracket')}</HeadCell>
          {list.measure !== 'points' && (
            <HeadCell numeric className="hidden sm:table-cell">
              {words('points')}
            </HeadCell>
          )}
          <HeadCell numeric>
            <span className="whitespace-nowrap sm:hidden">{words('value')}</span>
            <span className="hidden sm:inline">{measures(list.measure)}</span>
          </HeadCell>
        </tr>
      }
    >
      {rows.map((row) => (
        <NomineeRow key={row.subjectId} {...{ list, row, ...rest }} />
      ))}
    </Table>
  )
}

function NomineeRow({ list, row, opened, path }: Pick<NomineeTableProps, 'list' | 'opened' | 'path'> & { row: Row }) {
  const numbers = useNumbers()
  const valueText = useValueText()
  const bracketText = useBracketText()
  const bracket = bracketText(row.bracket)
  return (
    <tr id={row.subjectId} className="scroll-mt-24 target:bg-action-soft">
      <Cell numeric className="px-2 font-semibold sm:px-3">
        {row.place === null ? '–' : numbers.number(row.place)}
      </Cell>
      <th scope="row" className="px-3 py-2.5 text-left font-normal">
        <Who row={row} bracket={bracket} />
        <Reasons
          row={row}
          isOpen={row.subjectId === opened}
          path={`${withSearch(path, { of: row.subjectId })}#${row.subjectId}`}
        />
      </th>
      <Cell className="hidden text-quiet lg:table-cell">{bracket}</Cell>
      {list.measure !== 'points' && (
        <Cell numeric className="hidden text-quiet sm:table-cell">
          {numbers.number(row.points)}
        </Cell>
      )}
      <Cell numeric>
        <Link
          to={subjectPath(list, row.subjectId)}
          className="-my-3 inline-block py-3 font-semibold underline decoration-line underline-offset-4 hover:decoration-action-ink"
        >
          {valueText(row, list.measure)}
        </Link>
      </Cell>
    </tr>
  )
}

function Who({ row, bracket }: { row: Row; bracket: string }) {
  const words = useWords('nomination')
  const failed = 'failedRules' in row ? row.failedRules : []
  return (
    <>
      <span className="block font-semibold leading-snug">{row.name}</span>
      {row.collectiveName !== null && <span className="block text-quiet text-sm">{row.collectiveName}</span>}
      <span className="block text-quiet text-sm lg:hidden">{bracket}</span>
      <span className="mt-1 flex flex-wrap gap-1.5 empty:hidden">
        {row.standing === 'tied' && (
          <Badge tone="warning" icon={Scale}>
            {words('standing.tied')}
          </Badge>
        )}
        {row.way === 'best_of_bracket' && <Badge tone="honour">{words('way.best_of_bracket')}</Badge>}
      </span>
      {failed.length > 0 && (
        <span className="block text-sm">
          {words('failedRules', { rules: failed.map((rule) => words(`rule.${rule}`)).join('; ') })}
        </span>
      )}
    </>
  )
}

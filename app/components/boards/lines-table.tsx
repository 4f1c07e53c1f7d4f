import { Link } from '@remix-run/react'
import { Cell, HeadCell, Table } from '#app/components/ui/table.tsx'
import { useDates, useNumbers, useWords } from '#app/components/words/use-words.ts'
import type { LinesScreen, ShownEntry } from '#server/domain/standings/index.ts'
import { paths } from '#server/paths.ts'
import { EntryLines } from './entry-lines.tsx'

/** The entries, newest first, each with the total that it led to: the first total is the number on the board. */
export function LinesTable({ entries, services }: Pick<LinesScreen, 'entries' | 'services'>) {
  const words = useWords('standing')
  return (
    <Table
      caption={words('caption')}
      captionShown={false}
      head={
        <tr>
          <HeadCell className="hidden sm:table-cell">{words('column.day')}</HeadCell>
          <HeadCell>{words('column.what')}</HeadCell>
          <HeadCell numeric>{words('column.points')}</HeadCell>
          <HeadCell numeric className="hidden sm:table-cell">
            {words('column.total')}
          </HeadCell>
        </tr>
      }
    >
      {entries.map((entry) => (
        <EntryRow key={entry.seq} entry={entry} services={services} />
      ))}
    </Table>
  )
}

function EntryRow({ entry, services }: { entry: ShownEntry; services: LinesScreen['services'] }) {
  const words = useWords('standing')
  const dates = useDates()
  const numbers = useNumbers()
  return (
    <tr>
      <Cell className="tabular hidden whitespace-nowrap sm:table-cell">{dates.day(entry.occurredOn)}</Cell>
      <Cell>
        <span className="block font-medium">
          {words(`kinds.${entry.kind}`, { seq: entry.correctsSeq ?? 0 })}
          {entry.personName !== null && ` ${words('by', { name: entry.personName })}`}
        </span>
        <EntryLines lines={entry.lines} services={services} />
        <span className="block text-quiet text-sm">
          <span className="sm:hidden">{dates.day(entry.occurredOn)} · </span>
          {words('entry', { seq: entry.seq })} · {words(`capacities.${entry.capacity}`)}
          {entry.assistanceId !== null && (
            <>
              {' · '}
              <Link to={paths.assistance(entry.assistanceId)} className="text-link">
                {words('openAct')}
              </Link>
            </>
          )}
        </span>
      </Cell>
      <Cell numeric className={entry.points < 0 ? 'font-semibold text-danger' : 'font-semibold'}>
        {numbers.number(entry.points, { signDisplay: 'exceptZero' })}
      </Cell>
      <Cell numeric className="hidden text-quiet sm:table-cell">
        {numbers.number(entry.runningTotal)}
      </Cell>
    </tr>
  )
}

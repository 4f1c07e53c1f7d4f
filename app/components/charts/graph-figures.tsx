import { Cell, HeadCell, Table } from '#app/components/ui/table.tsx'
import { useDates, useNumbers, useWords } from '#app/components/words/use-words.ts'
import type { DrawnSeries } from './lines-drawing.tsx'

const EVERY_DAYS = 5

/** The graph's figures as a table: every fifth day and the last one. */
export function GraphFigures({ series, days }: { series: readonly DrawnSeries[]; days: readonly string[] }) {
  const words = useWords('board')
  const dates = useDates()
  const numbers = useNumbers()
  const last = days.length - 1
  const columns = days.map((day, index) => ({ day, index })).filter(({ index }) => (last - index) % EVERY_DAYS === 0)
  return (
    <details className="mt-2">
      <summary className="inline-flex min-h-touch items-center text-link">{words('graph.table')}</summary>
      <Table
        caption={words('graph.title', { count: series.length })}
        captionShown={false}
        head={
          <tr>
            <HeadCell>{words('column.name')}</HeadCell>
            {columns.map(({ day }) => (
              <HeadCell key={day} numeric>
                {dates.shortDay(day)}
              </HeadCell>
            ))}
          </tr>
        }
      >
        {series.map(({ subjectId, name, values }) => (
          <tr key={subjectId}>
            <th scope="row" className="min-w-48 px-3 py-2.5 font-normal">
              {name}
            </th>
            {columns.map(({ day, index }) => (
              <Cell key={day} numeric>
                {numbers.number(values[index] ?? 0)}
              </Cell>
            ))}
          </tr>
        ))}
      </Table>
    </details>
  )
}

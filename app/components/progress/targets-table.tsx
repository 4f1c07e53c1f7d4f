import { useLocale } from 'use-intl'
import { Cell, HeadCell, Table } from '#app/components/ui/table.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { IndicatorProgress } from '#server/domain/standings/index.ts'
import { useFigureWords } from './figure-words.ts'

/** The bars' twin: the same targets and figures in rows. */
export function TargetsTable({ indicators }: { indicators: readonly IndicatorProgress[] }) {
  const words = useWords('progress')
  const locale = useLocale()
  const figures = useFigureWords()
  return (
    <details>
      <summary className="inline-flex min-h-touch items-center text-link">{words('table')}</summary>
      <Table
        caption={words('targets')}
        captionShown={false}
        head={
          <tr>
            <HeadCell>{words('column.indicator')}</HeadCell>
            <HeadCell numeric>{words('column.reported')}</HeadCell>
            <HeadCell numeric>{words('column.target')}</HeadCell>
          </tr>
        }
      >
        {indicators.map((indicator) => (
          <tr key={indicator.code}>
            <th scope="row" className="px-3 py-2.5 font-normal">
              {indicator.names[locale]}
            </th>
            <Cell numeric>{figures.readings(indicator) ?? words('notReported')}</Cell>
            <Cell numeric>{indicator.target && figures.target(indicator.target, indicator.unit)}</Cell>
          </tr>
        ))}
      </Table>
    </details>
  )
}

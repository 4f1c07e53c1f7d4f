import { useLocale } from 'use-intl'
import { useWords } from '#app/components/words/use-words.ts'
import type { IndicatorProgress } from '#server/domain/standings/index.ts'
import { BeforeAndAfter } from './before-and-after.tsx'
import { useFigureWords } from './figure-words.ts'

/** Figures from reports alone, in the words of their source. */
export function ReportedFigures({ indicators }: { indicators: readonly IndicatorProgress[] }) {
  const words = useWords('progress')
  const locale = useLocale()
  const figures = useFigureWords()
  const reported = indicators.filter(({ source, readings }) => source === 'reported' && readings.length > 0)
  if (reported.length === 0) return null

  return (
    <section className="grid content-start gap-3 rounded-card border border-line bg-surface p-4 sm:p-5">
      <div>
        <h3 className="text-lg">{words('reported')}</h3>
        <p className="text-quiet text-sm">{words('reportedLead')}</p>
      </div>
      <dl className="divide-y divide-line">
        {reported.map((indicator) => (
          <div key={indicator.code} className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 gap-y-1 py-3">
            <dt>
              {indicator.names[locale]}
              {figures.period(indicator) && <span className="text-quiet text-sm"> ({figures.period(indicator)})</span>}
            </dt>
            <dd className="tabular font-semibold text-lg">{figures.readings(indicator)}</dd>
            {indicator.readings.length > 1 && (
              <dd className="col-span-2">
                <BeforeAndAfter indicator={indicator} />
              </dd>
            )}
          </div>
        ))}
      </dl>
      <p className="text-quiet text-sm">
        {words('column.source')}: {[...new Set(reported.map(figures.source))].join('; ')}
      </p>
    </section>
  )
}

import { useLocale } from 'use-intl'
import { useNumbers, useWords } from '#app/components/words/use-words.ts'
import type { IndicatorProgress } from '#server/domain/standings/index.ts'
import { useFigureWords } from './figure-words.ts'

/** What the platform counted itself, and beside it, apart, what was reported. */
export function CountedFigures({ indicators }: { indicators: readonly IndicatorProgress[] }) {
  const words = useWords('progress')
  const counted = indicators.filter(({ source }) => source !== 'reported')
  if (counted.length === 0) return null

  return (
    <section className="grid gap-3">
      <div>
        <h3 className="text-lg">{words('counted')}</h3>
        <p className="text-quiet text-sm">{words('countedLead')}</p>
      </div>
      <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        {counted.map((indicator) => (
          <Figure key={indicator.code} indicator={indicator} />
        ))}
      </dl>
    </section>
  )
}

function Figure({ indicator }: { indicator: IndicatorProgress }) {
  const words = useWords('progress')
  const numbers = useNumbers()
  const locale = useLocale()
  const figures = useFigureWords()
  const reported = figures.readings(indicator)
  return (
    <div className="flex flex-col-reverse justify-end gap-1 rounded-card border border-line bg-surface p-4">
      <dt>
        <span className="block font-medium leading-snug">{indicator.names[locale]}</span>
        {indicator.source === 'citizens' && <span className="block text-quiet text-sm">{words('citizensLead')}</span>}
        {reported !== undefined && (
          <span className="block text-quiet text-sm">
            {words('reported')}: {reported}
          </span>
        )}
      </dt>
      <dd className="tabular font-bold text-2xl sm:text-3xl">
        {indicator.counted === null ? words('underFive') : numbers.number(indicator.counted)}
      </dd>
    </div>
  )
}

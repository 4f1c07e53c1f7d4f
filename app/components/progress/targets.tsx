import { useLocale } from 'use-intl'
import { Badge } from '#app/components/ui/badge.tsx'
import { Progress } from '#app/components/ui/progress.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { IndicatorProgress } from '#server/domain/standings/index.ts'
import { useFigureWords } from './figure-words.ts'
import { TargetsTable } from './targets-table.tsx'

/** Each target with what was reported for it; a target without a report says so, it is not at zero. */
export function Targets({ indicators }: { indicators: readonly IndicatorProgress[] }) {
  const words = useWords('progress')
  const withTarget = indicators.filter(({ target }) => target !== null)
  if (withTarget.length === 0) return null

  return (
    <section className="grid content-start gap-3 rounded-card border border-line bg-surface p-4 sm:p-5">
      <div>
        <h3 className="text-lg">{words('targets')}</h3>
        <p className="text-quiet text-sm">{words('targetsLead')}</p>
      </div>
      <ul className="grid gap-4">
        {withTarget.map((indicator) => (
          <li key={indicator.code}>
            <Target indicator={indicator} />
          </li>
        ))}
      </ul>
      <TargetsTable indicators={withTarget} />
    </section>
  )
}

function Target({ indicator }: { indicator: IndicatorProgress }) {
  const words = useWords('progress')
  const locale = useLocale()
  const figures = useFigureWords()
  const { target, unit, readings, isReached } = indicator
  if (target === null) return null

  const last = readings.at(-1)
  const whole = unit === 'percent' ? 100 : Math.max(target.value, last?.value ?? 0, 1)
  return (
    <div className="grid gap-1">
      <Progress
        label={indicator.names[locale]}
        figure={last ? figures.reading(last, unit) : '–'}
        share={(last?.value ?? 0) / whole}
        mark={target.value / whole}
      />
      <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-quiet text-sm">
        <span>
          {words('target', { target: figures.target(target, unit) })}
          {target.year !== null && `, ${words('year', { year: String(target.year) })}`}
        </span>
        {isReached === null ? (
          <span>{words('notReported')}</span>
        ) : (
          <Badge tone={isReached ? 'success' : 'plain'}>{words(isReached ? 'reached' : 'notReached')}</Badge>
        )}
      </p>
    </div>
  )
}

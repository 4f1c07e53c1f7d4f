import { useLocale } from 'use-intl'
import { useNumbers, useWords } from '#app/components/words/use-words.ts'
import type { IndicatorUnit } from '#server/domain/campaigns/contract.ts'
import type { IndicatorProgress } from '#server/domain/standings/index.ts'

type Reading = IndicatorProgress['readings'][number]
type Target = NonNullable<IndicatorProgress['target']>

/** Writes figures in the words of their source: "about" and "over" are part of a reported figure and are never dropped. */
export function useFigureWords() {
  const words = useWords('progress')
  const numbers = useNumbers()
  const locale = useLocale()
  const plain = (value: number, unit: IndicatorUnit) =>
    unit === 'percent' ? words('percent', { value }) : numbers.number(value)
  const reading = (given: Reading, unit: IndicatorUnit) =>
    words(`qualifiers.${given.qualifier}`, { value: plain(given.value, unit) })
  const target = (wanted: Target, unit: IndicatorUnit) =>
    words(`relations.${wanted.relation}`, { value: plain(wanted.value, unit) })
  return {
    plain,
    reading,
    target,
    /** Several readings of one indicator are before and after. */
    readings: ({ readings, unit }: Pick<IndicatorProgress, 'readings' | 'unit'>): string | undefined => {
      const [first, last] = [readings[0], readings.at(-1)]
      if (!first || !last) return undefined
      return first === last
        ? reading(first, unit)
        : words('fromTo', { before: reading(first, unit), after: reading(last, unit) })
    },
    period: ({ readings }: Pick<IndicatorProgress, 'readings'>): string | undefined =>
      readings.length === 1 ? readings[0]?.period?.[locale] : undefined,
    source: ({ readings }: Pick<IndicatorProgress, 'readings'>): string | undefined => readings.at(-1)?.source,
  }
}

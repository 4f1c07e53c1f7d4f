import { useMemo } from 'react'
import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { type Dates, datesIn } from '#server/words/dates.ts'

/** Words of one namespace in the reader's language: `const words = useWords('navigation')`, `words('board')`. */
export const useWords = useTranslations

/** Days and times as the ward writes them. */
export function useDates(): Dates {
  const locale = useLocale()
  return useMemo(() => datesIn(locale), [locale])
}

/** Numbers as the language writes them: `numbers.number(1680)`. */
export const useNumbers = useFormatter

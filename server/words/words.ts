import { createFormatter, createTranslator } from 'use-intl/core'
import type { Locale } from '#server/domain/identity/contract.ts'
import { asTyped } from './as-typed.ts'
import { type Dates, datesIn } from './dates.ts'
import { de } from './de/index.ts'
import { en } from './en/index.ts'
import { TIME_ZONE, type VietnameseWords, type WordsOf } from './typed.ts'
import { vi } from './vi/index.ts'

const words: Record<Locale, WordsOf> = { vi, en, de }

/** All messages of one language, for the server; browsers load only their own (`load-words.ts`). */
export function wordsIn(locale: Locale): VietnameseWords {
  return asTyped(words[locale])
}

/** What a language says: `words('navigation.board')`, `dates.day(at)`, `numbers.number(1680)`. */
export type Speech = {
  locale: Locale
  words: ReturnType<typeof createTranslator<VietnameseWords>>
  dates: Dates
  numbers: ReturnType<typeof createFormatter>
}

/** Words, dates and numbers of one language outside a component: loaders, jobs, spreadsheets, documents. */
export function createWords(locale: Locale): Speech {
  return {
    locale,
    words: createTranslator<VietnameseWords>({ locale, messages: wordsIn(locale), timeZone: TIME_ZONE }),
    dates: datesIn(locale),
    numbers: createFormatter({ locale, timeZone: TIME_ZONE }),
  }
}

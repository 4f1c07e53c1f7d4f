import type { Locale } from '#server/domain/identity/contract.ts'
import { asTyped } from './as-typed.ts'
import type { VietnameseWords, WordsOf } from './typed.ts'

const loaders: Record<Locale, () => Promise<WordsOf>> = {
  vi: async () => (await import('./vi/index.ts')).vi,
  en: async () => (await import('./en/index.ts')).en,
  de: async () => (await import('./de/index.ts')).de,
}

/** One language's messages, loaded on their own: a phone fetches one language, not three. */
export async function loadWords(locale: Locale): Promise<VietnameseWords> {
  return asTyped(await loaders[locale]())
}

import type { Locale } from '#server/domain/identity/contract.ts'
import type { Shape } from './shape.ts'
import type { vi } from './vi/index.ts'

/** Vietnamese is the source: keys and arguments of every message are read off its text. */
export type VietnameseWords = typeof vi
export type WordsOf = Shape<VietnameseWords>

export const TIME_ZONE = 'Asia/Ho_Chi_Minh'

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: VietnameseWords
  }
}

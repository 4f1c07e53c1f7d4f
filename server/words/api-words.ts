import type { Locale } from '#server/domain/identity/contract.ts'
import { api as german } from './de/api.ts'
import { api as english } from './en/api.ts'
import type { Shape } from './shape.ts'
import { api as vietnamese } from './vi/api.ts'

export type ApiWords = Shape<typeof vietnamese>

/** The words of the public interface. They are not among those that every browser loads: only the server speaks them. */
export const apiWords: Record<Locale, ApiWords> = { vi: vietnamese, en: english, de: german }

import { type Locale, locales } from '#server/domain/identity/contract.ts'

export const DEFAULT_LOCALE: Locale = 'vi'

/** Whether a text names a language we have. */
export function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value)
}

/**
 * The reader's language: what they chose, else the best of the browser's `Accept-Language`, else Vietnamese.
 * A wish for `vi-VN` is met by `vi`; languages with weight 0 are refused by the reader and are skipped.
 */
export function chooseLocale(wish: {
  chosen?: string | undefined
  acceptLanguage?: string | null | undefined
}): Locale {
  if (isLocale(wish.chosen)) return wish.chosen

  return acceptedLanguages(wish.acceptLanguage ?? '').find(isLocale) ?? DEFAULT_LOCALE
}

function acceptedLanguages(header: string): string[] {
  return header
    .split(',')
    .slice(0, 20)
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean)
      return { language: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language)
}

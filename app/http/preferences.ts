import type { Locale } from '#server/domain/identity/contract.ts'
import { chooseLocale, isLocale } from '#server/words/locales.ts'

export const themes = ['system', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof themes)[number]

export const typeSizes = ['normal', 'large'] as const
export type TypeSize = (typeof typeSizes)[number]

/** How one device shows the platform. Kept in a cookie, so that it holds before signing in and without JavaScript. */
export type Preferences = { locale: Locale; theme: Theme; type: TypeSize }

const COOKIE = 'preferences'
const ONE_YEAR = 31_536_000

/** The device's preferences; what was never chosen follows the browser's language and the device's colours. */
export function readPreferences(request: Request): Preferences {
  const chosen = chosenPreferences(request)
  return {
    locale: chooseLocale({ chosen: chosen.locale, acceptLanguage: request.headers.get('Accept-Language') }),
    theme: chosen.theme ?? 'system',
    type: chosen.type ?? 'normal',
  }
}

/** Only what was chosen on this device; unknown values count as not chosen. */
export function chosenPreferences(request: Request): Partial<Preferences> {
  const cookies = request.headers.get('Cookie') ?? ''
  const found = new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]*)`).exec(cookies)?.[1] ?? ''
  const [locale, theme, type] = found.split('.')
  return {
    locale: isLocale(locale) ? locale : undefined,
    theme: themes.find((known) => known === theme),
    type: typeSizes.find((known) => known === type),
  }
}

/** The `Set-Cookie` value that remembers a choice. */
export function preferencesCookie(preferences: Partial<Preferences>): string {
  const value = [preferences.locale, preferences.theme, preferences.type].map((part) => part ?? '').join('.')
  return `${COOKIE}=${value}; Path=/; Max-Age=${ONE_YEAR}; HttpOnly; SameSite=Lax`
}

/** The attributes of the document that carry the preferences: style sheets and the browser's entry read them there. */
export function preferenceAttributes(preferences: Preferences) {
  return { lang: preferences.locale, 'data-theme': preferences.theme, 'data-type': preferences.type }
}

/** Reads `preferenceAttributes` back from the document that the server sent. */
export function preferencesOn(html: HTMLElement): Preferences {
  return {
    locale: chooseLocale({ chosen: html.lang }),
    theme: themes.find((known) => known === html.dataset.theme) ?? 'system',
    type: typeSizes.find((known) => known === html.dataset.type) ?? 'normal',
  }
}

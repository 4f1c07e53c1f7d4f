import { createWords, type Speech } from '#server/words/words.ts'
import { readPreferences } from './preferences.ts'

/** Words, dates and numbers in the reader's language, for loaders and actions (never in a component). */
export function speechFor(request: Request): Speech {
  return createWords(readPreferences(request).locale)
}

/** The document title of a screen, as `meta` wants it; loaders answer the title in the reader's language. */
export function pageTitle(title: string | undefined) {
  return [{ title: title === undefined ? 'Thi Đua Số' : `${title} · Thi Đua Số` }]
}

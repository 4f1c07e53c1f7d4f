import { createWords, type Speech } from '#server/words/words.ts'
import { readPreferences } from './preferences.ts'

/** Words, dates and numbers in the reader's language, for loaders and actions (never in a component). */
export function speechFor(request: Request): Speech {
  return createWords(readPreferences(request).locale)
}

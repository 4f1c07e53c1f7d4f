import { expect, test } from 'vitest'
import { chooseLocale } from '#server/words/locales.ts'

test.each([
  ['a choice wins over the browser', 'de', 'en,vi', 'de'],
  ['an unknown choice is passed over', 'fr', 'en', 'en'],
  ['the heaviest known language wins', undefined, 'fr;q=1, en;q=0.5, de;q=0.8', 'de'],
  ['a region is met by its language', undefined, 'de-AT', 'de'],
  ['a language of weight 0 is refused', undefined, 'en;q=0', 'vi'],
  ['nothing known means Vietnamese', undefined, 'fr, *', 'vi'],
  ['no header means Vietnamese', undefined, null, 'vi'],
  ['nonsense means Vietnamese', undefined, ';;q=,,', 'vi'],
])('%s', (_fact, chosen, acceptLanguage, locale) => {
  expect(chooseLocale({ chosen, acceptLanguage })).toBe(locale)
})

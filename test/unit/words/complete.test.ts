import { parse } from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'
import { type Locale, locales } from '#server/domain/identity/contract.ts'
import { apiWords } from '#server/words/api-words.ts'
import { wordsIn } from '#server/words/words.ts'

type Messages = Map<string, string>

const vietnamese = wordsOf('vi')

test.each(locales)('%s has every message and none besides', (locale) => {
  expect([...wordsOf(locale).keys()].sort()).toEqual([...vietnamese.keys()].sort())
})

test.each(locales)('every message of %s has a text and can be read', (locale) => {
  const broken = [...wordsOf(locale)].filter(([, text]) => text.trim() === '' || argumentsOf(text) === undefined)

  expect(broken).toEqual([])
})

test.each(locales)('every message of %s takes the arguments that the Vietnamese one takes', (locale) => {
  const differing = [...wordsOf(locale)]
    .map(([key, text]) => ({ key, has: argumentsOf(text), wants: argumentsOf(vietnamese.get(key) ?? '') }))
    .filter(({ has, wants }) => JSON.stringify(has) !== JSON.stringify(wants))

  expect(differing).toEqual([])
})

test.each(locales)('every text of %s is in composed letters', (locale) => {
  const decomposed = [...wordsOf(locale)].filter(([, text]) => text !== text.normalize('NFC'))

  expect(decomposed).toEqual([])
})

/** The words of the screens and those of the public interface. */
function wordsOf(locale: Locale): Messages {
  return flat({ ...wordsIn(locale), api: apiWords[locale] })
}

function flat(value: object, prefix = ''): Messages {
  const messages: Messages = new Map()
  for (const [name, part] of Object.entries<unknown>({ ...value })) {
    const key = prefix === '' ? name : `${prefix}.${name}`
    if (typeof part === 'string') messages.set(key, part)
    if (typeof part === 'object' && part !== null) for (const entry of flat(part, key)) messages.set(...entry)
  }
  return messages
}

/** Names of a message's arguments and tags, sorted; undefined when it is no ICU message. */
function argumentsOf(text: string): string[] | undefined {
  try {
    const names = JSON.stringify(parse(text), (key, value: unknown) => (key === 'location' ? undefined : value))
    const found = [...names.matchAll(/\{"type":[1-68],"value":"([^"]+)"/g)].map((match) => match[1] ?? '')
    return [...new Set(found)].sort()
  } catch {
    return undefined
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wordsIn } from '#server/words/words.ts'

/**
 * A message counts as used if a text in the source could name it: its whole key, or its end where the namespace is
 * said elsewhere (`useWords('board.own')`, then `words('you')`). Parts of a template stand for any name. That lets a
 * dead message with a common name slip through, and never blames a living one whose key is written out.
 */
test('every message is named somewhere', () => {
  const named = new RegExp(`^(?:${patternsOf(sources()).join('|')})$`)
  const dead = keysOf(wordsIn('vi')).filter((key) => !endsOf(key).some((end) => named.test(end)))

  expect(dead).toEqual([])
})

function sources(): string[] {
  return ['app', 'server'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !join(folder, file).startsWith(join('server', 'words', '')))
      .map((file) => readFileSync(join(folder, file), 'utf8')),
  )
}

function patternsOf(texts: readonly string[]): string[] {
  const names = new Set(texts.flatMap((text) => [...plainNames(text), ...templates(text)]))
  return [...names].map((name) => name.replace(/\./g, '\\.').replace(/\$\{[^}]*\}/g, '[^.]+'))
}

function plainNames(text: string): string[] {
  return [...text.matchAll(/'([A-Za-z_][\w.]*)'/g)].map(([, name = '']) => name)
}

/** `kinds.${kind}`: at least one whole name beside what is filled in, or the pattern would fit everything. */
function templates(text: string): string[] {
  return [...text.matchAll(/`((?:[\w.]|\$\{[^}`]*\})+)`/g)]
    .map(([, name = '']) => name)
    .filter((name) => /\w/.test(name.replace(/\$\{[^}]*\}/g, '')))
}

/** A key, and what is left of it where one or two leading names are said elsewhere. */
function endsOf(key: string): string[] {
  const names = key.split('.')
  return [0, 1, 2].filter((from) => from < names.length).map((from) => names.slice(from).join('.'))
}

function keysOf(value: unknown, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null) return [prefix]
  return Object.entries(value).flatMap(([name, part]) => keysOf(part, prefix === '' ? name : `${prefix}.${name}`))
}

import { expect, test } from 'vitest'
import { ownPath, paths, withSearch } from '#server/paths.ts'

test.each(['/', '/queue?after=1', '/campaigns/a/boards/collectives#top'])('%s stays inside the house', (path) => {
  expect(ownPath(path, '/fallback')).toBe(path)
})

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', '', '/a b', undefined])(
  'a redirect to %s is not followed',
  (path) => {
    expect(ownPath(path, '/fallback')).toBe('/fallback')
  },
)

test('an id cannot break out of its part of an address', () => {
  expect(paths.assistance('../x?y')).toBe('/assistances/..%2Fx%3Fy')
})

test('search parts without a value are left out', () => {
  expect(withSearch('/queue', { after: undefined, text: '', page: 2 })).toBe('/queue?page=2')
})

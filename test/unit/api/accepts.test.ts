import { expect, test } from 'vitest'
import { accepts } from '#app/http/api/accepts.ts'

test.each([
  [null, true],
  ['', true],
  ['*/*', true],
  ['application/json', true],
  ['APPLICATION/JSON; charset=utf-8', true],
  ['application/*;q=0.1', true],
  ['text/html,application/xhtml+xml,*/*;q=0.8', true],
  ['text/html', false],
  ['application/json;q=0, */*', false],
  ['*/*;q=0', false],
])('an Accept of %j takes JSON: %s', (header, takes) => {
  expect(accepts(header, ['application/json'])).toBe(takes)
})

import { expect, test } from 'vitest'
import { loggedPath } from '#server/edge/http/logged-path.ts'

test.each([
  ['/', '/'],
  [
    '/campaigns/cua-nam-45-ngay-2025/boards/collectives.data',
    '/campaigns/cua-nam-45-ngay-2025/boards/collectives.data',
  ],
  ['/assistances/0190a1b2-0000-7000-8000-123456789012/edit', '/assistances/0190a1b2-0000-7000-8000-123456789012/edit'],
  [
    '/nomination-lists/0190a1b2-0000-7000-8000-123456789012.xlsx',
    '/nomination-lists/0190a1b2-0000-7000-8000-123456789012.xlsx',
  ],
  ['/api/v1/campaigns', '/api/v1/campaigns'],
])('%s is logged as it is', (path, logged) => {
  expect(loggedPath(path)).toBe(logged)
})

test.each([
  ['/join/K7QM-2XPA', '/join/*'],
  ['/enter/m4Jx9-vTq0_Zk3v9QmT7xLr2WcYb8Nd', '/enter/*'],
  ['/enter/1f0c9a7be2d44c', '/enter/*'],
  ['/enter/qzmfkwpvtrxbnlshgdjcyaeu', '/enter/*'],
  ['/people/0900000001', '/people/*'],
  ['/people/Ng%C6%B0%E1%BB%9Di', '/people/*'],
  [`/campaigns/${'a-'.repeat(40)}a`, '/campaigns/*'],
])('of %s only what gives nothing away is logged', (path, logged) => {
  expect(loggedPath(path)).toBe(logged)
})

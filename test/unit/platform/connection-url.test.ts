import { expect, test } from 'vitest'
import { connectionUrl } from '#db/connection-url.ts'

const login = { user: 'app', password: 'p@ss/word', database: 'thi dua' }

test('a socket becomes an address that names its folder and port', () => {
  expect(connectionUrl({ path: '/data/my folder/.s.PGSQL.5432', ...login })).toBe(
    'postgres://app:p%40ss%2Fword@localhost/thi%20dua?host=%2Fdata%2Fmy+folder&port=5432',
  )
})

test('a port becomes an address', () => {
  expect(connectionUrl({ host: '127.0.0.1', port: 5433, ...login })).toBe(
    'postgres://app:p%40ss%2Fword@127.0.0.1:5433/thi%20dua',
  )
})

test.each([
  ['postgres://a:b@h/d', 'postgres://a:b@h/d'],
  ['postgres://a:b@h/d?ssl=require', 'postgres://a:b@h/d?sslmode=require&uselibpqcompat=true'],
  ['postgres://a:b@h/d?ssl=true', 'postgres://a:b@h/d?sslmode=require&uselibpqcompat=true'],
  ['postgres://a:b@h/d?sslmode=verify-full', 'postgres://a:b@h/d?sslmode=verify-full&uselibpqcompat=true'],
])('%s asks both drivers for the same TLS', (given, meant) => {
  expect(connectionUrl(given)).toBe(meant)
})

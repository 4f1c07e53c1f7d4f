import { expect, test } from 'vitest'
import { isOutage } from '#server/platform/outage.ts'

const failed = (code: string) => Object.assign(new Error('failed'), { code })

test.each(['ECONNREFUSED', 'CONNECTION_CLOSED', 'ENOSPC', '57P01', '53100', '08006', '58030'])(
  '%s is an outage',
  (code) => {
    expect(isOutage(failed(code))).toBe(true)
  },
)

test.each(['23505', '42P01', '22001', 'ENOENT', 'ERR_INVALID_ARG_TYPE', '57'])('%s is a bug', (code) => {
  expect(isOutage(failed(code))).toBe(false)
})

test('an outage is found behind the error it was wrapped in', () => {
  expect(isOutage(new Error('Failed query', { cause: failed('57P03') }))).toBe(true)
  expect(isOutage('57P03')).toBe(false)
})

import { expect, test } from 'vitest'
import { hasLongNumber } from '#server/domain/assistance/long-number.ts'

test.each([
  'gọi 000123456',
  'số 000055000001',
  '0000550000012345',
  '000 123 4567',
  '000.123.4567',
  '000-123-4567',
  '０００１２３４５６７',
  'ngày 01-08-2025 0001234567',
  'x000123456x',
  '0001/234/567',
  '000  123  4567',
  '000 – 123 – 4567',
  '(000) 123-4567',
  '000, 123, 4567',
  '000_123_4567',
  '01/08/2025/0001234567',
  '00-12-3456 78',
])('%s could be a number of a person', (text) => {
  expect(hasLongNumber(text)).toBe(true)
})

test.each([
  'hẹn lúc 10:30 ngày 01-08-2025',
  '01/08/2025 10:30',
  '01-08-2025 10',
  'từ 01/08/2025 - 10/08/2025',
  '01/08/2025, 10.30',
  '2025-08-01 10',
  'tổ 12, ngõ 45, số nhà 67',
  'mã 12345678',
  '',
])('%s could not', (text) => {
  expect(hasLongNumber(text)).toBe(false)
})

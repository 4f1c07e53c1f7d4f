import { expect, test } from 'vitest'
import { safeText } from '#server/platform/sheet.ts'

test.each([
  ['=HYPERLINK("http://x")', `'=HYPERLINK("http://x")`],
  ['+84', `'+84`],
  ['-1', `'-1`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['\t=1', `'\t=1`],
  ['Nguyễn Thử Nghiệm', 'Nguyễn Thử Nghiệm'],
  ['a=b', 'a=b'],
])('%j is written as %j, so that no spreadsheet takes it for a formula', (text, written) => {
  expect(safeText(text)).toBe(written)
})

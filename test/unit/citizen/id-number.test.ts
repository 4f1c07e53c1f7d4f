import { expect, test } from 'vitest'
import { isOlderOn, parseIdNumber } from '#server/edge/citizen/id-number.ts'

const rule = { on: '2025-09-08', allowsInvented: true }

test.each([
  ['000055000001', 1955],
  ['000155000001', 1955],
  ['000204000001', 2004],
  ['000325000001', 2025],
  ['0002 04 000 001', 2004],
])('%s tells the year of birth %i', (typed, birthYear) => {
  expect(parseIdNumber(typed, rule)?.birthYear).toBe(birthYear)
})

test.each([
  ['eleven digits', '00005500000'],
  ['thirteen digits', '0000550000011'],
  ['letters', '00005500000A'],
  ['a place that does not exist', '097055000001'],
  ['a birth after the help', '000226000001'],
  ['the next century', '000455000001'],
  ['nothing', ''],
])('%s is no ID number', (_, typed) => {
  expect(parseIdNumber(typed, rule)).toBeUndefined()
})

test('numbers that belong to nobody are refused outside demonstrations', () => {
  expect(parseIdNumber('000055000001', { ...rule, allowsInvented: false })).toBeUndefined()
})

test.each([
  ['000064000001', '2025-01-01', true],
  ['000065000001', '2025-12-31', true],
  ['000065000001', '2025-12-30', null],
  ['000065000001', '2025-01-01', null],
  ['000066000001', '2025-12-31', false],
  ['000204000001', '2025-09-08', false],
])('%s on %s: 60 or older is %s', (typed, on, isOlder) => {
  const id = parseIdNumber(typed, rule)

  expect(id && isOlderOn(id, on)).toBe(isOlder)
})

import { expect, test } from 'vitest'
import { givenNameOf, readPersonName } from '#server/domain/identity/person-name.ts'

test.each([
  ['Nguyễn Văn An', 'An'],
  [' An ', 'An'],
  ['Y Moan', 'Moan'],
])('the given name of "%s" is %s', (fullName, givenName) => {
  expect(givenNameOf(fullName)).toBe(givenName)
})

test.each([
  ['with spaces around and within', '  Trần   Thị  Thử ', 'Trần Thị Thử'],
  ['in decomposed letters', 'Nguyễn Thử'.normalize('NFD'), 'Nguyễn Thử'],
  ['with a number, an apostrophe or a hyphen', "Y Ni'e Thử-Nghiệm 2", "Y Ni'e Thử-Nghiệm 2"],
])('a name %s is kept in one spelling', (_what, typed, kept) => {
  expect(readPersonName(typed)).toBe(kept)
})

test.each([
  ['nothing', '   '],
  ['a look-alike from another alphabet', 'Nguy\u0435n Th\u1eed'],
  ['an invisible sign', 'Nguyễn\u200b Thử'],
  ['letters turned around', 'Nguyễn \u202eThử'],
  ['markup', '<b>Thử</b>'],
  ['a formula', '=1+1'],
  ['a formula behind a letter sign', '@SUM(A1)'],
  ['somebody’s number', 'Thử 091 234 5678'],
  ['more than fits', 'T'.repeat(121)],
])('%s is no name', (_what, typed) => {
  expect(readPersonName(typed)).toBeUndefined()
})

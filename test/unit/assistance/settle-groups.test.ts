import { expect, test } from 'vitest'
import { settleGroups } from '#server/domain/assistance/settle-groups.ts'

test.each([
  ['the ID number makes somebody older who was not declared so', [], true, ['older']],
  ['the ID number overrules a declared age', ['older', 'poor'], false, ['poor']],
  ['without an ID number the declaration counts', ['poor', 'older'], null, ['older', 'poor']],
  ['a group counts once', ['poor', 'poor'], null, ['poor']],
] as const)('%s', (_, declared, isOlder, settled) => {
  expect(settleGroups(declared, isOlder)).toEqual(settled)
})

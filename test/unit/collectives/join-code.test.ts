import { expect, test } from 'vitest'
import { joinCodeText } from '#server/domain/collectives/contract.ts'
import { makeJoinCode, readJoinCode } from '#server/domain/collectives/join-code.ts'

test('a code is read as it is printed, read aloud or typed in a hurry', () => {
  const code = makeJoinCode()

  for (const typed of [
    code,
    joinCodeText(code),
    joinCodeText(code).toLowerCase(),
    ` ${code.slice(0, 3)} ${code.slice(3)} `,
  ]) {
    expect(readJoinCode(typed)).toBe(code)
  }
})

test.each(['', 'ABCD-EFG', 'ABCD-EFGHJ', 'ABCD-EFG0', 'ABCD_EFGH', 'ÁBCD-EFGH'])('"%s" is no code', (typed) => {
  expect(readJoinCode(typed)).toBeUndefined()
})

test('codes differ', () => {
  expect(new Set(Array.from({ length: 1_000 }, makeJoinCode)).size).toBe(1_000)
})

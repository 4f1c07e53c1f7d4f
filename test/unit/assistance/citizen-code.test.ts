import { expect, test } from 'vitest'
import { citizenCode } from '#server/domain/assistance/citizen-code.ts'

test('a citizen is four letters on screens, always the same, none of which is read as a digit', () => {
  const code = citizenCode('some key')

  expect(code).toMatch(/^[A-HJ-NP-Z]{4}$/)
  expect(citizenCode('some key')).toBe(code)
  expect(citizenCode('another key')).not.toBe(code)
})

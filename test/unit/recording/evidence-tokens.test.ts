import { expect, test } from 'vitest'
import { evidenceTokens } from '#server/edge/recording/evidence-tokens.ts'
import { stoppedClock } from '#server/platform/clock.ts'

const photo = { sha256: 'a'.repeat(64), bytes: 10, width: 4, height: 3 }

function tokensAndClock() {
  const clock = stoppedClock(new Date('2025-09-08T09:00:00+07:00'))
  return { clock, tokens: evidenceTokens({ secret: Buffer.alloc(32, 1), clock }) }
}

test('a token opens to its photo for the person it was made for', () => {
  const { tokens } = tokensAndClock()

  expect(tokens.open('me', tokens.seal('me', photo))).toEqual(photo)
})

test.each([
  ['somebody else', (token: string) => token, 'you'],
  ['another photo', (token: string) => token.replace('a', 'b'), 'me'],
  ['no token at all', () => '', 'me'],
])('%s opens nothing', (_, change, accountId) => {
  const { tokens } = tokensAndClock()

  expect(tokens.open(accountId, change(tokens.seal('me', photo)))).toBeUndefined()
})

test('a token ends before its photo would be swept', () => {
  const { tokens, clock } = tokensAndClock()
  const token = tokens.seal('me', photo)
  clock.moveTo(new Date('2025-09-09T05:01:00+07:00'))

  expect(tokens.open('me', token)).toBeUndefined()
})

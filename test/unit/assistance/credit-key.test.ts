import { expect, test } from 'vitest'
import { creditKey } from '#server/domain/assistance/credit-key.ts'

const act = {
  once: 'citizen',
  serviceCode: 'ihanoi',
  citizen: { key: 'k', strength: 'identity' },
  lessonId: 'l',
  receiptKey: 'r',
} as const

test.each([
  ['once per citizen and service', {}, 'citizen:k:ihanoi'],
  ['once per receipt', { once: 'receipt' }, 'receipt:r'],
  ['once per citizen and lesson', { once: 'lesson' }, 'lesson:l:k'],
  ['a phone number never blocks', { citizen: { key: 'k', strength: 'phone' } }, null],
  [
    'a phone number never blocks in a lesson either',
    { once: 'lesson', citizen: { key: 'k', strength: 'phone' } },
    null,
  ],
  ['no citizen', { citizen: { key: null, strength: null } }, null],
  ['no receipt', { once: 'receipt', receiptKey: null }, null],
] as const)('%s', (_, part, key) => {
  expect(creditKey({ ...act, ...part })).toBe(key)
})

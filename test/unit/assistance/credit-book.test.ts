import { expect, test } from 'vitest'
import type { ActState } from '#server/domain/assistance/contract.ts'
import { type CreditedAct, creditBook } from '#server/domain/assistance/credit-book.ts'

const act = (
  id: string,
  minute: number,
  state: ActState = 'waiting',
  creditKey: string | null = 'credit',
): CreditedAct => ({
  id,
  creditKey,
  state,
  receivedAt: new Date(Date.UTC(2026, 7, 1, 0, 0)),
  creditSince: new Date(Date.UTC(2026, 7, 1, 0, minute)),
})
const mine = act('mine', 10)

test.for<[string, CreditedAct[], string | undefined]>([
  ['nobody else', [mine], undefined],
  ['an earlier one that waits', [mine, act('early', 5)], 'early'],
  ['an earlier one that was returned', [mine, act('early', 5, 'returned')], 'early'],
  ['the earliest of several', [mine, act('b', 6), act('a', 5)], 'a'],
  ['a later one that waits', [mine, act('late', 15)], undefined],
  ['a later one that was accepted', [mine, act('late', 15, 'accepted')], 'late'],
  ['an earlier one that was rejected', [mine, act('early', 5, 'rejected')], undefined],
  ['an earlier one that was withdrawn', [mine, act('early', 5, 'withdrawn')], undefined],
  ['an earlier one with another credit', [mine, act('early', 5, 'waiting', 'another')], undefined],
  ['the same moment and a smaller id', [mine, act('a', 10)], 'a'],
  ['the same moment and a greater id', [mine, act('z', 10)], undefined],
])('%s', ([, acts, holder]) => {
  expect(creditBook(acts).holderOf(mine)?.id).toBe(holder)
})

test('acts that nothing limits never hold each other up', () => {
  const free = act('free', 10, 'waiting', null)

  expect(creditBook([free, act('other', 5, 'accepted', null)]).holderOf(free)).toBeUndefined()
})

test('decisions of the same batch count for those after them', () => {
  const book = creditBook([mine, act('early', 5)])

  book.settle('early', 'rejected')
  expect(book.holderOf(mine)).toBeUndefined()

  book.settle('early', 'accepted')
  expect(book.holderOf(mine)).toMatchObject({ id: 'early', state: 'accepted' })
})

import { expect, test } from 'vitest'
import { drawActs } from '#server/domain/assistance/draw-acts.ts'
import { minutesLeft, paceOf } from '#server/domain/assistance/pace.ts'

const oldest = ['a', 'b', 'c', 'd', 'e', 'f']
const times = (...seconds: number[]) => seconds.map((second) => new Date(second * 1000))

test('the draw takes as many as are wanted and keeps them in order of age', () => {
  expect(drawActs(oldest, 2, () => 0.99)).toEqual(['e', 'f'])
  expect(drawActs(oldest, 2, () => 0)).toEqual(['a', 'b'])
})

test('the same random numbers draw the same acts, and each act once', () => {
  const random = () => 0.5

  expect(drawActs(oldest, 4, random)).toEqual(drawActs(oldest, 4, random))
  expect(new Set(drawActs(oldest, 6, random)).size).toBe(6)
})

test('where fewer are there, all are dealt', () => {
  expect(drawActs(['a'], 5, () => 0.7)).toEqual(['a'])
})

test.for<[string, Date[], number | undefined]>([
  ['too few decisions', times(40, 30, 20, 10), undefined],
  ['ten seconds each', times(60, 50, 40, 30, 20, 10), 10],
  ['a break is left out', times(10_060, 10_050, 10_040, 30, 20, 10, 0), 10],
  ['none', [], undefined],
])('pace: %s', ([, decidedAt, seconds]) => {
  expect(paceOf(decidedAt)).toBe(seconds)
})

test.for<[number, number | undefined, number | undefined]>([
  [212, 10, 35],
  [1, 1, 1],
  [0, 10, undefined],
  [212, undefined, undefined],
])('%d acts at %s seconds each: %s minutes', ([acts, pace, minutes]) => {
  expect(minutesLeft(acts, pace)).toBe(minutes)
})

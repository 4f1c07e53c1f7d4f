import { expect, test } from 'vitest'
import { checkOf, collective, person, selectCollectives, selectPeople, standings } from './facts.ts'

test('at the last place a woman comes first', () => {
  const result = selectPeople([person('a', { isWoman: false }), person('b', { isWoman: true })], { places: 1 })

  expect(standings(result)).toEqual({ nominated: ['b'], just_out: ['a'] })
  expect(checkOf(result, 'b', 'women_first')).toMatchObject({ outcome: 'passed' })
  expect(checkOf(result, 'a', 'women_first')).toMatchObject({ outcome: 'failed' })
})

test('a collective with seventy percent women comes first, with sixty-nine it does not', () => {
  const result = selectCollectives(
    [collective('a', { womenPercent: 69 }), collective('b', { womenPercent: 70 }), collective('c')],
    { places: 1 },
  )

  expect(standings(result)).toEqual({ nominated: ['b'], just_out: ['a', 'c'] })
  expect(checkOf(result, 'c', 'women_first')).toMatchObject({ outcome: 'nothing_recorded' })
})

test('who is still equal all stand, marked, beyond the places', () => {
  const result = selectPeople([person('a', { points: 60 }), person('b'), person('c'), person('d', { isWoman: null })], {
    places: 2,
  })

  expect(standings(result)).toEqual({ nominated: ['a'], tied: ['b', 'c', 'd'] })
  expect(result.candidates.map(({ way }) => way)).toEqual(['best_of_bracket', 'order', 'tie', 'tie'])
})

test('the best of another bracket does not contest the last place', () => {
  const result = selectPeople([person('a', { points: 60 }), person('b'), person('c', { capacity: 'on_duty' })], {
    places: 2,
  })

  expect(standings(result)).toEqual({ nominated: ['a', 'c'], just_out: ['b'] })
})

test('equals who contend for the last seat of one collective are both marked', () => {
  const ofOne = { collectiveId: 'one' }
  const result = selectPeople([
    person('a', { points: 90, ...ofOne }),
    person('b', { points: 70, ...ofOne }),
    person('c', { points: 70, ...ofOne }),
  ])

  expect(standings(result)).toEqual({ nominated: ['a'], tied: ['b', 'c'] })
})

test('who is blocked by a constraint does not contest the last place', () => {
  const ofOne = { collectiveId: 'one' }
  const result = selectPeople(
    [person('a', { points: 90, ...ofOne }), person('b', { points: 80, ...ofOne }), person('c'), person('d', ofOne)],
    { places: 3 },
  )

  expect(standings(result)).toEqual({ nominated: ['a', 'b', 'c'], just_out: ['d'] })
})

import { expect, test } from 'vitest'
import { countHidden, withGaps } from '#app/components/boards/gaps.ts'
import { spreadLabels } from '#app/components/charts/spread-labels.ts'
import { applyChange, movedRows } from '#app/live/apply-change.ts'
import type { BoardRow, StandingsChange } from '#server/domain/standings/contract.ts'

function row(subjectId: string, place: number, points = 10): BoardRow {
  return {
    ...{ subjectId, name: subjectId, collectiveName: null, kind: 'union', size: 'small' },
    ...{ places: { all: place, kind: place, bracket: place }, position: place - 1, points, accepted: 1 },
    ...{ value: { numerator: points, denominator: 1 }, members: 5, residents: null },
  }
}

function change(rest: Partial<StandingsChange>): StandingsChange {
  return {
    ...{ topic: 'standings:thu:collectives:points', since: 1, version: 2, isWhole: false },
    ...{ rows: [], removed: [], notShown: {}, ...rest },
  }
}

const state = { version: 1, rows: [row('a', 1), row('b', 2)], notShown: {} }

test('changed rows take their new places', () => {
  const next = applyChange(state, change({ rows: [row('b', 1, 30), row('a', 2)] }))

  expect(next).toMatchObject({ version: 2, rows: [{ subjectId: 'b' }, { subjectId: 'a' }] })
})

test('a removed row goes, a new one comes', () => {
  const next = applyChange(state, change({ rows: [row('c', 1)], removed: ['a'] }))

  expect(next).toMatchObject({ rows: [{ subjectId: 'c' }, { subjectId: 'b' }] })
})

test('a change that is already contained alters nothing', () => {
  expect(applyChange({ ...state, version: 2 }, change({ removed: ['a'] }))).toMatchObject({
    version: 2,
    rows: state.rows,
  })
})

test('a change that starts later than what is shown is a gap', () => {
  expect(applyChange(state, change({ since: 5, version: 6 }))).toBe('gap')
})

test('a whole board replaces what is shown, also of the same version', () => {
  const next = applyChange(state, change({ isWhole: true, since: 0, version: 1, rows: [row('c', 1)] }))

  expect(next).toMatchObject({ rows: [{ subjectId: 'c' }] })
})

test('moved rows are those with another place or other points, not new ones', () => {
  const moved = movedRows(state.rows, [row('a', 1), row('b', 2, 11), row('c', 3)])

  expect(moved.map(({ subjectId }) => subjectId)).toEqual(['b'])
})

test.each([
  { title: 'no jump, nobody hidden', places: [1, 2, 3], hidden: 0, gaps: [0, 0, 0], after: 0 },
  { title: 'hidden people stand where the places jump', places: [2, 3, 6], hidden: 4, gaps: [1, 0, 2], after: 1 },
  { title: 'shared places are no jump', places: [1, 1, 3], hidden: 0, gaps: [0, 0, 0], after: 0 },
  { title: 'a hidden one may share a shown place', places: [1, 3], hidden: 1, gaps: [0, 1], after: 0 },
  { title: 'all hidden are after an empty board', places: [], hidden: 3, gaps: [], after: 3 },
])('gaps: $title', ({ places, hidden, gaps, after }) => {
  const shown = withGaps(
    places.map((place, index) => row(`r${index}`, place)),
    { scope: 'all', hidden },
  )

  expect(shown.rows.map(({ hiddenBefore }) => hiddenBefore)).toEqual(gaps)
  expect(shown.hiddenAfter).toBe(after)
})

test('hidden people are counted for one kind or for all', () => {
  expect(countHidden({ union: 2, school: 1 }, null)).toBe(3)
  expect(countHidden({ union: 2, school: 1 }, 'police')).toBe(0)
})

test.each([
  { title: 'labels that have room stay', heights: [10, 50, 90], spread: [10, 50, 90] },
  { title: 'labels that would cover each other move apart in order', heights: [50, 52, 51], spread: [50, 90, 70] },
  { title: 'labels at the bottom are pushed up', heights: [98, 99, 100], spread: [60, 80, 100] },
])('$title', ({ heights, spread }) => {
  expect(spreadLabels(heights, { gap: 20, from: 0, until: 100 })).toEqual(spread)
})

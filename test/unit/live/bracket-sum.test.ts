import { expect, test } from 'vitest'
import { sumOfBracket } from '#app/components/boards/bracket-sum.ts'
import { applyChange } from '#app/live/apply-change.ts'
import type { BoardRow } from '#server/domain/standings/contract.ts'

function row(subjectId: string, points: number, rest: Partial<BoardRow> = {}): BoardRow {
  return {
    ...{ subjectId, name: subjectId, collectiveName: null, kind: 'union', size: 'small', places: null, position: 0 },
    ...{ points, accepted: 1, value: { numerator: points, denominator: 1 }, members: 5, residents: null, ...rest },
  }
}

test('a bracket is everybody of one kind and size, also those not ranked yet', () => {
  const rows = [row('a', 12), row('b', 0), row('c', 40, { size: 'large' }), row('d', 7, { kind: 'school' })]

  expect(sumOfBracket(rows, { kind: 'union', size: 'small' })).toEqual({ points: 12, members: 10 })
})

test('the sum moves with the rows', () => {
  const state = { version: 1, rows: [row('a', 12), row('b', 4)], notShown: {} }

  const next = applyChange(state, {
    ...{ topic: 'standings:thu:collectives:per_member', since: 1, version: 2, isWhole: false },
    ...{ rows: [row('b', 8)], removed: [], notShown: {} },
  })

  expect(next).not.toBe('gap')
  expect(next !== 'gap' && sumOfBracket(next.rows, { kind: 'union', size: 'small' }).points).toBe(20)
})

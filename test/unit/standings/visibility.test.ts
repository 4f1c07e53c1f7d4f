import { expect, test } from 'vitest'
import { changeOfBoard } from '#server/domain/standings/change-of-board.ts'
import type { BoardRow } from '#server/domain/standings/contract.ts'
import { ownStanding } from '#server/domain/standings/neighbours.ts'
import type { OrderedRow } from '#server/domain/standings/order-board.ts'
import { canSeeRow, type Eyes, guestEyes, shownRow } from '#server/domain/standings/see-row.ts'
import { shownLines } from '#server/domain/standings/shown-lines.ts'
import { suppressSmallCells } from '#server/domain/standings/suppress-small-cells.ts'

function row(subjectId: string, position: number, rest: Partial<OrderedRow> = {}): OrderedRow {
  const place = position + 1
  return {
    ...{ subjectId, name: subjectId, collectiveId: 'tập thể', collectiveName: 'Tập thể', kind: 'union', size: null },
    ...{ places: { all: place, kind: place, bracket: place }, position, points: 100 - position, accepted: 1 },
    ...{ value: { numerator: 100 - position, denominator: 1 }, members: null, residents: null, isPublic: true },
    ...rest,
  }
}

const member: Eyes = { accountId: 'me', collectiveIds: new Set(['tập thể']), seesRestricted: false }
const stranger: Eyes = { accountId: 'them', collectiveIds: new Set(['khác']), seesRestricted: false }
const office: Eyes = { ...stranger, seesRestricted: true }

test.each([
  { title: 'a guest sees who consented', eyes: guestEyes, row: row('a', 0), isSeen: true },
  { title: 'a guest does not see who did not', eyes: guestEyes, row: row('a', 0, { isPublic: false }), isSeen: false },
  {
    title: 'a member of another collective neither',
    eyes: stranger,
    row: row('a', 0, { isPublic: false }),
    isSeen: false,
  },
  { title: 'a member of the same collective does', eyes: member, row: row('a', 0, { isPublic: false }), isSeen: true },
  { title: 'one sees oneself', eyes: member, row: row('me', 0, { isPublic: false, collectiveId: null }), isSeen: true },
  { title: 'the office sees everybody', eyes: office, row: row('a', 0, { isPublic: false }), isSeen: true },
  {
    title: 'a person without a collective is nobody else’s to see',
    eyes: member,
    row: row('a', 0, { isPublic: false, collectiveId: null }),
    isSeen: false,
  },
])('$title', ({ eyes, row, isSeen }) => {
  expect(canSeeRow(eyes, row)).toBe(isSeen)
})

test('a shown row does not carry what decided who may see it', () => {
  expect(Object.keys(shownRow(row('a', 0)))).not.toEqual(expect.arrayContaining(['collectiveId']))
  expect(Object.keys(shownRow(row('a', 0)))).not.toEqual(expect.arrayContaining(['isPublic']))
})

test('one’s neighbours are up to three on either side, hidden ones counted together', () => {
  const hidden = { isPublic: false, collectiveId: 'khác' }
  const rows = [row('a', 0), row('b', 1), row('c', 2, hidden), row('d', 3, hidden), row('me', 4), row('e', 5)]

  const own = ownStanding(rows, 'me', member)

  expect(own?.around.map((item) => ('hidden' in item ? item.hidden : item.subjectId))).toEqual(['b', 2, 'me', 'e'])
})

test('who is not ranked yet has no place to show', () => {
  expect(ownStanding([row('me', 0, { places: null })], 'me', member)).toBeUndefined()
})

test('a change names rows that are new or different, and those that are gone', () => {
  const before = new Map<string, BoardRow>(
    [row('a', 0), row('b', 1), row('c', 2)].map((item) => [item.subjectId, item]),
  )
  const after = new Map<string, BoardRow>(
    [row('a', 0), row('d', 1), row('c', 2, { points: 1 })].map((item) => [item.subjectId, item]),
  )

  const change = changeOfBoard(before, after)

  expect(change.rows.map(({ subjectId }) => subjectId)).toEqual(['d', 'c'])
  expect(change.removed).toEqual(['b'])
})

test.each([
  { title: 'cells of five and more are shown', counts: [5, 12], shown: [5, 12] },
  { title: 'zero tells nothing about anybody', counts: [0, 9], shown: [0, 9] },
  { title: 'a cell under five takes the next smallest with it', counts: [3, 20, 8], shown: [null, 20, null] },
  { title: 'two cells under five hide each other', counts: [3, 20, 4], shown: [null, 20, null] },
  { title: 'a single small cell with nothing else is hidden', counts: [2, 0], shown: [null, 0] },
])('$title', ({ counts, shown }) => {
  expect(suppressSmallCells(counts.map((count) => ({ count }))).map(({ count }) => count)).toEqual(shown)
})

test('lines tell outsiders their shares, not why the citizen was entitled to them', () => {
  const lines = [
    { kind: 'base', serviceCode: 'ihanoi', points: 4 },
    { kind: 'mode', mode: 'done_for', reason: 'cannot_read', percent: 50 },
    { kind: 'group', group: 'poor', percent: 150 },
  ] as const

  expect(shownLines(lines, false)).toEqual([
    lines[0],
    { kind: 'mode', mode: 'done_for', reason: 'withheld', percent: 50 },
    { kind: 'group', group: 'withheld', percent: 150 },
  ])
  expect(shownLines(lines, true)).toEqual(lines)
})

import { expect, test } from 'vitest'
import type { Board, Measure } from '#server/domain/standings/contract.ts'
import { orderBoard, type Subject } from '#server/domain/standings/order-board.ts'

function subject(name: string, rest: Partial<Subject> = {}): Subject {
  return {
    subjectId: name,
    name,
    sortName: name,
    collectiveId: null,
    collectiveName: null,
    kind: 'residential_group',
    members: 5,
    residents: 1_000,
    points: 0,
    accepted: 0,
    recentPoints: 0,
    isPublic: true,
    ...rest,
  }
}

const shown = (board: Board, measure: Measure, subjects: readonly Subject[]) =>
  orderBoard(board, measure, subjects).map(({ name, places }) => [name, places?.all ?? null])

test('zero points are not ranked yet and stand below without a place', () => {
  const subjects = [subject('Zero'), subject('Some', { points: 3 })]

  expect(shown('collectives', 'points', subjects)).toEqual([
    ['Some', 1],
    ['Zero', null],
  ])
})

test('the mean of the bracket alone ranks nobody', () => {
  const subjects = [subject('Zero'), subject('Some', { points: 30 })]

  expect(shown('collectives', 'per_member', subjects)).toEqual([
    ['Some', 1],
    ['Zero', null],
  ])
})

test('per thousand residents ranks residential groups with a recorded number only', () => {
  const subjects = [
    subject('School', { kind: 'school', points: 90, residents: null }),
    subject('Unknown', { points: 90, residents: null }),
    subject('Small', { points: 20, residents: 500 }),
    subject('Large', { points: 30, residents: 2_000 }),
  ]

  const ranked = shown('collectives', 'per_1000_residents', subjects).filter(([, place]) => place !== null)

  expect(ranked).toEqual([
    ['Small', 1],
    ['Large', 2],
  ])
})

test('the last seven days rank by what was earned in them', () => {
  const subjects = [subject('Before', { points: 90 }), subject('Now', { points: 10, recentPoints: 10 })]

  expect(shown('collectives', 'last_7_days', subjects)).toEqual([
    ['Now', 1],
    ['Before', null],
  ])
})

test('places are counted on the whole board, in the kind and in the size band', () => {
  const subjects = [
    subject('Big union', { kind: 'union', members: 30, points: 50 }),
    subject('Small union', { kind: 'union', members: 9, points: 40 }),
    subject('Group', { points: 45 }),
  ]

  const places = Object.fromEntries(orderBoard('collectives', 'points', subjects).map((row) => [row.name, row.places]))

  expect(places['Small union']).toEqual({ all: 3, kind: 2, bracket: 1 })
  expect(places.Group).toEqual({ all: 2, kind: 1, bracket: 1 })
})

test('people are compared within the kind of their collective, without its size', () => {
  const subjects = [subject('An', { points: 5 }), subject('Bình', { points: 4 })]

  const rows = orderBoard('individuals', 'points', subjects)

  expect(rows.map(({ size, places }) => [size, places?.bracket])).toEqual([
    [null, 1],
    [null, 2],
  ])
})

test('people who did not consent are counted in the places of the others', () => {
  const subjects = [subject('Hidden', { points: 9, isPublic: false }), subject('Shown', { points: 5 })]

  expect(shown('individuals', 'points', subjects)).toEqual([
    ['Hidden', 1],
    ['Shown', 2],
  ])
})

test('equals stand by given name in Vietnamese order', () => {
  const subjects = [
    subject('Đào Thị Yến', { sortName: 'Yến', points: 5 }),
    subject('Vũ Văn Ánh', { sortName: 'Ánh', points: 5 }),
    subject('Bùi Thị Đào', { sortName: 'Đào', points: 5 }),
  ]

  expect(shown('individuals', 'points', subjects)).toEqual([
    ['Vũ Văn Ánh', 1],
    ['Bùi Thị Đào', 1],
    ['Đào Thị Yến', 1],
  ])
})

import { fc, test as propertyTest } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { defaultDeadlines } from '#server/domain/campaigns/contract.ts'
import { cumulate } from '#server/domain/standings/history.ts'
import { versionedCache } from '#server/domain/standings/versioned-cache.ts'
import { viewOfBoard } from '#server/domain/standings/view-of-board.ts'

const span = { from: '2025-07-31', until: '2025-08-03' }

test('points add up day by day, and a reversal lowers the day of the help it takes back', () => {
  const history = cumulate(
    span,
    ['a'],
    [
      { subjectId: 'a', day: '2025-07-31', points: 6 },
      { subjectId: 'a', day: '2025-08-02', points: 4 },
      { subjectId: 'a', day: '2025-07-31', points: -6 },
    ],
  )

  expect(history.days).toEqual(['2025-07-31', '2025-08-01', '2025-08-02', '2025-08-03'])
  expect(history.series).toEqual([{ subjectId: 'a', points: [0, 0, 4, 4] }])
})

const dayPoints = fc.record({
  subjectId: fc.constantFrom('a', 'b'),
  day: fc.constantFrom('2025-07-30', '2025-07-31', '2025-08-01', '2025-08-03', '2025-08-09'),
  points: fc.integer({ min: -10, max: 20 }),
})

propertyTest.prop([fc.array(dayPoints)])('the last value of a series is the total, whatever the days', (given) => {
  for (const { subjectId, points } of cumulate(span, ['a', 'b'], given).series) {
    const total = given.filter((item) => item.subjectId === subjectId).reduce((sum, item) => sum + item.points, 0)
    expect(points.at(-1)).toBe(total)
  }
})

const campaign = {
  ...{ id: 'c', wardId: '00082', slug: 'thu', names: { vi: '', en: '', de: '' }, state: 'running' as const },
  ...{ startsOn: '2025-07-31', endsOn: '2025-09-13', cutOffAt: new Date('2025-09-14T00:00:00+07:00') },
  ...{ officialMeasure: 'points' as const, shiftedDays: 0, isDemo: false, publishedAt: null },
  deadlines: defaultDeadlines,
  freezeAt: new Date('2025-09-10T18:00:00+07:00'),
}

test.each([
  {
    title: 'before the freeze everybody counts as of now',
    view: 'public',
    now: '2025-09-09T10:00:00+07:00',
    asOf: '2025-09-09T10:00:00+07:00',
  },
  {
    title: 'behind the freeze outsiders count as of the freeze',
    view: 'public',
    now: '2025-09-12T10:00:00+07:00',
    asOf: '2025-09-10T18:00:00+07:00',
  },
  {
    title: 'office counts as of now, also behind the freeze',
    view: 'restricted',
    now: '2025-09-12T10:00:00+07:00',
    asOf: '2025-09-12T10:00:00+07:00',
  },
  {
    title: 'after the last day the calendar no longer moves a board',
    view: 'restricted',
    now: '2026-01-01T00:00:00+07:00',
    asOf: '2025-09-14T00:00:00+07:00',
  },
] as const)('$title', ({ view, now, asOf }) => {
  expect(viewOfBoard(campaign, view, new Date(now)).asOf).toEqual(new Date(asOf))
})

test('the last day that counts is the campaign’s own last day once it is over', () => {
  expect(viewOfBoard(campaign, 'restricted', new Date('2026-01-01T00:00:00Z')).lastDay).toBe('2025-09-13')
})

test('a version is computed once however many ask at the same time', async () => {
  const cache = versionedCache<number>(10)
  let computed = 0
  const compute = async () => ++computed

  const values = await Promise.all([1, 2, 3].map(() => cache.read('board', '7', compute)))

  expect(values).toEqual([1, 1, 1])
  expect(await cache.read('board', '8', compute)).toBe(2)
})

test('a computation that failed is not kept', async () => {
  const cache = versionedCache<number>(10)
  await expect(cache.read('board', '7', () => Promise.reject(new Error('outage')))).rejects.toThrow('outage')

  expect(await cache.read('board', '7', async () => 1)).toBe(1)
})

test('the least recently read board goes first', async () => {
  const cache = versionedCache<string>(2)
  for (const key of ['a', 'b', 'a', 'c']) await cache.read(key, '1', async () => 'old')

  expect(await cache.read('a', '1', async () => 'new')).toBe('old')
  expect(await cache.read('b', '1', async () => 'new')).toBe('new')
})

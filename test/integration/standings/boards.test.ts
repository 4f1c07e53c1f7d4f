import { expect, test } from 'vitest'
import { testDatabase } from '#test/support/database.ts'
import { makeMembership } from '#test/support/factories/collectives.ts'
import { boardScene, lines } from './scene.ts'

const database = testDatabase()

test('accepted help moves its person and collective, ordered by points', async () => {
  const scene = await boardScene(database.db)
  const first = await scene.member({ collective: await scene.collective('Tổ dân phố A'), isOnBoards: true })
  const second = await scene.member({ collective: await scene.collective('Tổ dân phố B'), isOnBoards: true })
  await scene.help(first, 1)
  await scene.help(second, 3)

  expect(lines(await scene.board(undefined))).toEqual(['1 Tổ dân phố B 12', '2 Tổ dân phố A 4'])
  const people = await scene.board(undefined, { board: 'individuals' })
  expect(people.rows.map(({ points, accepted }) => [points, accepted])).toEqual([
    [12, 3],
    [4, 1],
  ])
})

test('a collective without points is on the board without a place', async () => {
  const scene = await boardScene(database.db)
  await scene.collective('Tổ dân phố mới')

  const { rows } = await scene.board(undefined)

  expect(rows.find(({ name }) => name === 'Tổ dân phố mới')?.places).toBeNull()
})

test('help on duty has its own board and counts for the collective', async () => {
  const scene = await boardScene(database.db)
  const home = await scene.member({
    collective: await scene.collective('Công an phường', { kind: 'police' }),
    isOnBoards: true,
  })
  await scene.help(home, 1)
  await scene.help(home, 2, { capacity: 'on_duty' })

  expect((await scene.board(undefined, { board: 'individuals' })).rows.map(({ points }) => points)).toEqual([4])
  expect((await scene.board(undefined, { board: 'on_duty' })).rows.map(({ points }) => points)).toEqual([8])
  expect(lines(await scene.board(undefined))).toEqual(['1 Công an phường 12'])
})

test('a person without consent has no row, and the board says how many are not shown', async () => {
  const scene = await boardScene(database.db)
  const hidden = await scene.member({ fullName: 'Trần Thử Ẩn' })
  const shown = await scene.member({ fullName: 'Lê Thử Hiện', isOnBoards: true })
  await scene.help(hidden, 2)
  await scene.help(shown, 1)

  const board = await scene.board(undefined, { board: 'individuals' })

  expect(lines(board)).toEqual(['2 Lê Thử Hiện 4'])
  expect(board.notShown).toEqual({ residential_group: 1 })
  expect(JSON.stringify(board)).not.toContain(hidden.account.accountId)
  expect(board.history.series.map(({ subjectId }) => subjectId)).not.toContain(hidden.account.accountId)
})

test('consent shows a person at once, and withdrawing it hides them at once', async () => {
  const scene = await boardScene(database.db)
  const person = await scene.member({ fullName: 'Trần Thử Ẩn' })
  await scene.help(person)
  const seen = async () => lines(await scene.board(undefined, { board: 'individuals' }))

  const before = await seen()
  await scene.identity.setBoardConsent(person.account, { isGranted: true })
  const consented = await scene.board(undefined, { board: 'individuals' })
  await scene.identity.setBoardConsent(person.account, { isGranted: false })

  expect(before).toEqual([])
  expect(lines(consented)).toEqual(['1 Trần Thử Ẩn 4'])
  const after = await scene.board(undefined, { board: 'individuals' })
  expect(lines(after)).toEqual([])
  expect(after.version).toBeGreaterThan(consented.version)
})

test('members see the people of their own collective, also those who did not consent', async () => {
  const scene = await boardScene(database.db)
  const hidden = await scene.member({ fullName: 'Trần Thử Ẩn' })
  const colleague = await scene.member({ collective: hidden.collective })
  const stranger = await scene.member()
  await scene.help(hidden)

  expect(lines(await scene.board(colleague.account, { board: 'individuals' }))).toEqual(['1 Trần Thử Ẩn 4'])
  expect(lines(await scene.board(stranger.account, { board: 'individuals' }))).toEqual([])
})

test('office and auditor see everybody, and may look at what outsiders see', async () => {
  const scene = await boardScene(database.db)
  await scene.help(await scene.member({ fullName: 'Trần Thử Ẩn' }))
  const { account: office } = await scene.member({ roles: ['office'] })
  const { account: admin } = await scene.member({ roles: ['admin'] })

  expect(lines(await scene.board(office, { board: 'individuals' }))).toEqual(['1 Trần Thử Ẩn 4'])
  expect(lines(await scene.board(office, { board: 'individuals', asOutsider: true }))).toEqual([])
  expect(lines(await scene.board(admin, { board: 'individuals' }))).toEqual([])
})

test('a person sees their own place and neighbours, hidden ones counted', async () => {
  const scene = await boardScene(database.db)
  const hidden = await scene.member()
  const me = await scene.member({ fullName: 'Phạm Thử Tôi' })
  await scene.help(hidden, 2)
  await scene.help(me, 1)

  const { own } = await scene.board(me.account, { board: 'individuals' })

  expect(own).toMatchObject({
    row: { name: 'Phạm Thử Tôi', places: { all: 2 } },
    around: [{ hidden: 1 }, { points: 4 }],
  })
})

test('on the board of collectives one’s own is the scoring one', async () => {
  const scene = await boardScene(database.db)
  const me = await scene.member({ collective: await scene.collective('Đoàn phường', { kind: 'union' }) })
  await makeMembership(database.db, {
    account: me.account,
    collective: await scene.collective('Khác'),
    isScoring: false,
  })
  await scene.help(me)

  expect((await scene.board(me.account)).own).toMatchObject({ row: { name: 'Đoàn phường' } })
})

test('per member is drawn to the mean of the bracket, which the rows add up to', async () => {
  const scene = await boardScene(database.db)
  const home = await scene.member({ collective: await scene.collective('Tổ A') })
  await scene.member({ collective: home.collective })
  await scene.help(home, 3)

  const { rows } = await scene.board(undefined, { measure: 'per_member' })
  const row = rows.find(({ name }) => name === 'Tổ A')

  const group = rows.filter(({ kind, size }) => kind === 'residential_group' && size === 'small')
  const members = group.reduce((sum, one) => sum + (one.members ?? 0), 0)
  const mean = 12 / members
  expect((row?.value.numerator ?? 0) / (row?.value.denominator ?? 1)).toBeCloseTo((12 + 10 * mean) / (2 + 10), 12)
})

test('the last seven days count by the day of the help', async () => {
  const scene = await boardScene(database.db)
  const home = await scene.member({ collective: await scene.collective('Tổ A') })
  const daysAgo = (days: number) => ({
    occurredAt: new Date(scene.resources.clock.now().getTime() - days * 86_400_000),
  })
  await scene.help(home, 1, daysAgo(6))
  await scene.help(home, 2, daysAgo(7))

  const { rows } = await scene.board(undefined, { measure: 'last_7_days' })

  expect(rows[0]).toMatchObject({ name: 'Tổ A', points: 12, value: { numerator: 4, denominator: 1 } })
})

test('the graph ends at the number on the board', async () => {
  const scene = await boardScene(database.db)
  const home = await scene.member({ collective: await scene.collective('Tổ A') })
  await scene.help(home, 2, { occurredAt: new Date(scene.resources.clock.now().getTime() - 3 * 86_400_000) })
  await scene.help(home, 1)

  const { history, rows } = await scene.board(undefined)

  expect(history.series[0]?.points.at(-1)).toBe(rows[0]?.points)
  expect(history.series[0]?.points.at(-2)).toBe(8)
})

test('a draft campaign is there for the office alone', async () => {
  const scene = await boardScene(database.db)
  const { account: office } = await scene.member({ roles: ['office'] })
  const draft = await scene.draft()

  expect(await scene.standings.readBoard(undefined, { slug: draft, board: 'collectives' })).toBeUndefined()
  expect(await scene.standings.readProgress(undefined, draft)).toBeUndefined()
  expect(
    await scene.standings.readPublicBoard({ slug: draft, board: 'collectives', measure: 'points' }),
  ).toBeUndefined()
  expect(await scene.standings.readBoard(office, { slug: draft, board: 'collectives' })).toBeDefined()
})

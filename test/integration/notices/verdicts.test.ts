import { expect, test } from 'vitest'
import { accepting } from '#test/integration/assistance/verdict-scene.ts'
import { testDatabase } from '#test/support/database.ts'
import { noticeScene } from './scene.ts'

const database = testDatabase()
const decided = (decision: 'returned' | 'rejected', reason: 'evidence_unclear' | 'wrong_service') => ({
  decision,
  reason,
})

test('an author is told of an acceptance with its points, and the notice leads to the act', async () => {
  const { act, assistance, verifier, author, handle, told, notices } = await noticeScene(database.db)
  const one = await act()
  await assistance.recordVerdicts(verifier, [accepting(one)])

  await handle()

  const [notice] = await told(author)
  expect(notice).toMatchObject({ title: 'Được công nhận, +4 điểm: Cài đặt iHanoi', isRead: false })
  expect(await notices.openNotice(author, notice?.id ?? '')).toEqual({
    ok: true,
    value: { path: `/assistances/${one.id}` },
  })
})

test('a return and a rejection name their reason', async () => {
  const { act, assistance, verifier, author, handle, told } = await noticeScene(database.db)
  const [first, second] = [await act(), await act()]
  await assistance.recordVerdicts(verifier, [accepting(first, decided('returned', 'evidence_unclear'))])
  await assistance.recordVerdicts(verifier, [accepting(second, decided('rejected', 'wrong_service'))])

  await handle()

  expect((await told(author)).map(({ title, lines }) => [title, lines.at(-1)])).toEqual([
    ['Không được công nhận: Cài đặt iHanoi', 'Lý do: Sai dịch vụ.'],
    ['Bị trả lại để bổ sung: Cài đặt iHanoi', 'Lý do: Minh chứng không rõ.'],
  ])
})

test('a batch writes one row of the outbox and tells every author once', async () => {
  const { act, assistance, verifier, author, handle, told, db } = await noticeScene(database.db)
  const acts = [await act(), await act(), await act()]
  await assistance.recordVerdicts(
    verifier,
    acts.map((one) => accepting(one)),
  )

  const [rows] = await db.execute<{ n: number }>(`select count(*)::int as n from outbox`)
  await handle()

  expect(rows).toEqual({ n: 1 })
  expect(await told(author)).toHaveLength(3)
})

test('a decision taken back within the minute is as if nobody had been told', async () => {
  const { act, assistance, verifier, author, handle, told } = await noticeScene(database.db)
  const [early, late] = [await act(), await act()]
  const [first] = await assistance.recordVerdicts(verifier, [accepting(early)])
  await handle()
  const [second] = await assistance.recordVerdicts(verifier, [accepting(late)])
  const ids = [first, second].flatMap((answer) => (answer?.result.ok ? [answer.result.value.verdictId] : []))
  await assistance.undoVerdicts(verifier, ids)

  await handle()

  expect(ids).toHaveLength(2)
  expect(await told(author)).toEqual([])
})

test('a reversal by the office is told with the points it takes', async () => {
  const { act, assistance, verifier, author, somebody, handle, titles } = await noticeScene(database.db)
  const one = await act()
  await assistance.recordVerdicts(verifier, [accepting(one)])
  const input = { assistanceId: one.id, revision: 1, reason: 'not_plausible', note: 'Đã gọi kiểm tra' } as const
  await assistance.reverseVerdict(await somebody('office'), input)

  await handle()

  expect(await titles(author)).toEqual([
    'Kết quả công nhận đã bị hủy, -4 điểm: Cài đặt iHanoi',
    'Được công nhận, +4 điểm: Cài đặt iHanoi',
  ])
})

test('an author hears of points during a freeze, and of nobody’s place', async () => {
  const scene = await noticeScene(database.db, { freezeAt: new Date('2026-09-08T08:00:00+07:00') })
  await scene.assistance.recordVerdicts(scene.verifier, [accepting(await scene.act())])

  await scene.handle()

  const told = await scene.told(scene.author)
  expect(told.map(({ title }) => title)).toEqual(['Được công nhận, +4 điểm: Cài đặt iHanoi'])
  expect(JSON.stringify(told)).not.toMatch(/hạng|rank|place/i)
})

test('what is handled days late stands among what was read', async () => {
  const { act, assistance, verifier, author, handle, told, resources, notices } = await noticeScene(database.db)
  await assistance.recordVerdicts(verifier, [accepting(await act())])
  resources.clock.moveTo(new Date(resources.clock.now().getTime() + 4 * 24 * 3_600_000))

  await handle()

  expect((await told(author)).map(({ isRead }) => isRead)).toEqual([true])
  expect(await notices.countUnread(author.accountId)).toBe(0)
})

test('somebody else’s notice does not exist, and reading all reads only what was seen', async () => {
  const { act, assistance, verifier, author, handle, told, notices, resources } = await noticeScene(database.db)
  await assistance.recordVerdicts(verifier, [accepting(await act())])
  await handle()
  const [seen] = await told(author)
  resources.clock.moveTo(new Date(resources.clock.now().getTime() + 1_000))
  await assistance.recordVerdicts(verifier, [accepting(await act())])
  await handle()

  const opened = await notices.openNotice(verifier, seen?.id ?? '')
  await notices.markAllRead(author, seen?.createdAt ?? new Date(0))

  expect(opened).toEqual({ ok: false, error: { code: 'not_found' } })
  expect((await told(author)).map(({ isRead }) => isRead)).toEqual([false, true])
})

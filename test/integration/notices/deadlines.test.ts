import { expect, test } from 'vitest'
import { testDatabase } from '#test/support/database.ts'
import { testNow } from '#test/support/factories/sequence.ts'
import { noticeScene } from './scene.ts'

const database = testDatabase()
const HOUR = 3_600_000

test('an author is reminded of a returned act after two days, once, and once more on the last day', async () => {
  const { act, author, application, kinds, resources, campaign } = await noticeScene(database.db)
  await act({ state: 'returned', decidedAt: testNow })
  const lastMoment = new Date(`${campaign.endsOn}T23:59:59+07:00`).getTime() + 48 * HOUR
  const remindedAt = async (time: number) => {
    resources.clock.moveTo(new Date(time))
    await application.notices.remindAuthors()
    return await kinds(author)
  }

  expect(await remindedAt(testNow.getTime() + 47 * HOUR)).toEqual([])
  expect(await remindedAt(testNow.getTime() + 49 * HOUR)).toEqual(['correction_waiting'])
  expect(await remindedAt(testNow.getTime() + 60 * HOUR)).toEqual(['correction_waiting'])
  expect(await remindedAt(lastMoment - 20 * HOUR)).toEqual(['correction_due', 'correction_waiting'])
  expect(await remindedAt(lastMoment - 10 * HOUR)).toHaveLength(2)
})

test('nobody is reminded of what was corrected, or once it is too late', async () => {
  const { act, author, application, kinds, resources, campaign } = await noticeScene(database.db)
  await act({ state: 'waiting' })
  await act({ state: 'returned', decidedAt: testNow })
  const tooLate = new Date(`${campaign.endsOn}T23:59:59+07:00`).getTime() + 49 * HOUR

  resources.clock.moveTo(new Date(testNow.getTime() + 49 * HOUR))
  await application.notices.remindAuthors()
  const first = await kinds(author)
  resources.clock.moveTo(new Date(tooLate))
  await application.notices.remindAuthors()

  expect(first).toEqual(['correction_waiting'])
  expect(await kinds(author)).toEqual(first)
})

test('a verifier is warned once of all claims that run out together, and not of decided acts', async () => {
  const { act, assistance, verifier, application, titles, resources, campaign } = await noticeScene(database.db)
  for (let count = 0; count < 3; count += 1) await act()
  const dealt = await assistance.dealActs(verifier, { campaignId: campaign.id, count: 3 })
  const [first = ''] = dealt.ok ? dealt.value : []
  await assistance.recordVerdicts(verifier, [{ assistanceId: first, revision: 1, decision: 'accepted' }])

  const warnedAfter = async (minutes: number) => {
    resources.clock.moveTo(new Date(testNow.getTime() + minutes * 60_000))
    await application.notices.warnVerifiers()
    return await titles(verifier)
  }

  expect(await warnedAfter(10)).toEqual([])
  expect(await warnedAfter(12)).toEqual(['2 lượt bạn đang giữ sẽ được chia cho người khác lúc 09:15'])
  expect(await warnedAfter(13)).toHaveLength(1)
})

import { expect, test } from 'vitest'
import { accepting } from '#test/integration/assistance/verdict-scene.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeMembership } from '#test/support/factories/collectives.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { testNow } from '#test/support/factories/sequence.ts'
import { testApplication } from '#test/support/route-context.ts'
import { noticeScene } from './scene.ts'

const database = testDatabase()
const HOUR = 3_600_000
/** `testNow` is nine in the morning: seven o'clock of the day after. */
const nextMorning = new Date(testNow.getTime() + 22 * HOUR)

/** A day with an accepted act and a waiting one, the lead of their collective, and somebody of the office. */
async function dayScene(wish: { freezeAt?: Date } = {}) {
  const scene = await noticeScene(database.db, wish)
  const lead = await makeAccount(database.db)
  await makeMembership(database.db, { account: lead, collective: scene.collective, position: 'lead' })
  const office = await makeAccount(database.db, { roles: ['office'] })
  await scene.assistance.recordVerdicts(scene.verifier, [accepting(await scene.act())])
  await scene.act()
  const at = async (time: Date) => {
    scene.resources.clock.moveTo(time)
    await scene.notices.planDigests()
    await scene.handle()
  }
  const digestOf = async (person: typeof lead) => (await scene.told(person)).filter(({ kind }) => kind === 'digest')
  return { ...scene, lead, office, at, digestOf }
}

test('from seven in the morning on lead and office are told of the day before', async () => {
  const { lead, office, author, collective, campaign, at, digestOf } = await dayScene()
  await at(new Date(nextMorning.getTime() - 1))
  const early = await digestOf(lead)

  await at(nextMorning)

  expect(early).toEqual([])
  const said = [
    '2 lượt được ghi nhận. Công nhận 1 lượt (4 điểm), trả lại 0, không công nhận 0.',
    'Hiện có 1 lượt chờ xác minh, trong đó 0 quá hạn; 0 lượt chờ bổ sung.',
  ].join(' ')
  expect(await digestOf(lead)).toMatchObject([
    { title: 'Bản tin ngày 08/09/2026', lines: [`${collective.name}: ${said}`] },
  ])
  expect(await digestOf(office)).toMatchObject([{ lines: [`${campaign.nameVi}: ${said}`] }])
  expect(await digestOf(author)).toEqual([])
})

test('a digest comes once per day and person, however often it is planned and by whom', async () => {
  const { lead, at, digestOf, resources, handle } = await dayScene()
  await at(nextMorning)
  await at(new Date(nextMorning.getTime() + 5 * HOUR))
  // Another process, or the same one after a crash: it does not remember having planned.
  await testApplication(resources).notices.planDigests()
  await handle()

  expect(await digestOf(lead)).toHaveLength(1)
})

test('a server that was away at seven tells later on the same day', async () => {
  const { lead, at, digestOf } = await dayScene()

  await at(new Date(nextMorning.getTime() + 9 * HOUR))

  expect(await digestOf(lead)).toHaveLength(1)
})

test('during a freeze a lead is told how much was recorded and nothing that a verdict moves', async () => {
  const { lead, office, assistance, verifier, act, at, digestOf, collective } = await dayScene({
    freezeAt: new Date(testNow.getTime() - HOUR),
  })
  await assistance.recordVerdicts(verifier, [accepting(await act())])

  await at(nextMorning)

  expect(await digestOf(lead)).toMatchObject([
    {
      lines: [
        `${collective.name}: 3 lượt được ghi nhận. Bảng xếp hạng đang tạm đóng băng nên bản tin không nêu kết quả.`,
      ],
    },
  ])
  expect(await digestOf(office)).toMatchObject([{ lines: [expect.stringContaining('Công nhận 2 lượt (8 điểm)')] }])
})

test('a day without anything to say is passed over', async () => {
  const scene = await noticeScene(database.db)
  const lead = await makeAccount(database.db)
  await makeMembership(database.db, { account: lead, collective: scene.collective, position: 'lead' })
  scene.resources.clock.moveTo(nextMorning)

  await scene.notices.planDigests()
  await scene.handle()

  expect(await scene.told(lead)).toEqual([])
})

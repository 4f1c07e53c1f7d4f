import type { Page } from 'playwright/test'
import readExcelFile from 'read-excel-file/node'
import { paths } from '#server/paths.ts'
import { giveHistory } from '#test/support/browser/give-history.ts'
import { photoFile } from '#test/support/browser/make-photo.ts'
import { openBoard } from '#test/support/browser/open-board.ts'
import { fillRecordForm, sendRecordForm } from '#test/support/browser/record-help.ts'
import type { Scene } from '#test/support/browser/scene.ts'
import { expect, say, test } from '#test/support/browser.ts'

/*
 * The main job from end to end: help is recorded on a phone, another person verifies it, every open board moves, the
 * lines add up, and the office gets a list with reasons and its spreadsheet. VNeID activation guided at a station for
 * a person over 60: 6 points × 150 %.
 */
const earned = 9
/** Twelve accepted acts of 4 points each, for each of three members. */
const before = { person: 48, collective: 144 }

test('help recorded and verified moves every board and stands in the nomination list', async ({
  guest,
  signIn,
  house,
  scene,
}) => {
  await giveHistory(house, scene)
  const { individual, verifier, office } = scene.people
  const boards = [await openBoard(await guest(), scene), await openBoard(await guest({ on: 'phone' }), scene)]
  for (const board of boards) await expect(board.points).toHaveText(String(before.collective))
  const queue = await signIn(verifier)
  await queue.goto(paths.queue)
  await expect(queue.getByText(say('queue.empty'))).toBeVisible()

  const phone = await signIn(individual, { on: 'phone' })
  await test.step('a volunteer records help with a photo', async () => {
    await fillRecordForm(phone, scene.campaign, { photo: await photoFile('ban-giao.jpg') })
    await expect(phone.getByRole('img', { name: say('act.photo', { number: 1 }) })).toBeVisible()
    await sendRecordForm(phone)
    await expect(phone.getByRole('heading', { level: 1, name: say('record.sent.title') })).toBeVisible()
  })
  await test.step('the act is dealt to the verifier, who accepts it by key', async () => {
    const photo = queue.getByRole('img', { name: say('act.photo', { number: 1 }) })
    await expect(photo).toHaveJSProperty('complete', true)
    await queue.keyboard.press('a')
    await expect(queue.getByText(say('verdict.givenPoints', { points: earned }))).toBeVisible()
  })
  await test.step('both boards have moved, and neither was loaded again', async () => {
    for (const board of boards) {
      await expect(board.points).toHaveText(String(before.collective + earned))
      expect(board.loads()).toBe(0)
    }
  })
  await test.step('the volunteer reads what it earned', () => readOwnPoints(phone))
  const list = await signIn(office)
  await test.step('the office has a list computed and reads why', () => readNewList(list, scene))
  await test.step('the list is a spreadsheet with Vietnamese headings', () => readWorkbook(list, scene))
})

/** The page that said "sent" says the result by itself; the total opens to lines that add up to it. */
async function readOwnPoints(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: say('record.sent.accepted') })).toBeVisible()
  await page.goto(paths.myWork)
  const total = before.person + earned
  await page.getByRole('link', { name: `${total} ${say('common.pointsUnit')}` }).click()

  await expect(page.getByRole('heading', { level: 1, name: say('standing.ownTitle') })).toBeVisible()
  const shown = await page.getByRole('row').locator('td:nth-of-type(3)').allTextContents()
  expect(shown.map((text) => Number(text)).reduce((sum, points) => sum + points, 0)).toBe(total)
  const newest = page.getByRole('row').nth(1)
  await expect(newest).toContainText(say('standing.lines.group', { group: say('standing.groups.older'), percent: 150 }))
}

async function readNewList(page: Page, { campaign, people }: Scene): Promise<void> {
  await page.goto(paths.nominationLists(campaign.slug))
  await page.getByRole('radio', { name: say('nomination.subject.individual') }).check()
  await page.getByRole('button', { name: say('nomination.lists.compute') }).click()
  await page.waitForURL(/\/nomination-lists\/[0-9a-f-]{36}$/)

  const nominated = page.getByRole('table', { name: say('nomination.section.nominated') })
  const row = nominated.getByRole('row', { name: people.individual.fullName })
  const why = say('nomination.whyOf', { name: people.individual.fullName })
  await row.locator('summary').click()
  const rule = row.getByRole('list', { name: why }).getByRole('listitem').first()
  await expect(rule).toContainText(say('nomination.rule.accepted_acts'))
  await expect(rule).toContainText(say('nomination.outcome.passed'))
  await expect(rule).toContainText('13')
}

async function readWorkbook(page: Page, { people, collective }: Scene): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: say('nomination.xlsx') }).click(),
  ])
  const [list, reasons] = await readExcelFile(await download.path())

  expect(list?.sheet).toBe('Cá nhân')
  expect(list?.data[0]?.slice(0, 6)).toEqual(['TT', 'Hạng', 'Họ và tên', 'Tập thể', 'Nhóm xét', 'Điểm'])
  expect(list?.data[1]?.slice(0, 4)).toEqual([1, 1, people.individual.fullName, collective.name])
  expect(list?.data[1]?.[5]).toBe(before.person + earned)
  expect(reasons?.data[0]).toEqual(['TT', 'Họ và tên', 'Quy định', 'Số của đối tượng', 'Ngưỡng', 'Đánh giá'])
}

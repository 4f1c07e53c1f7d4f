import { eq } from 'drizzle-orm'
import type { Page } from 'playwright/test'
import { assistances } from '#db/schema/assistance.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { paths } from '#server/paths.ts'
import type { House } from '#test/support/browser/house.ts'
import { photoFile } from '#test/support/browser/make-photo.ts'
import { fillRecordForm, sendRecordForm } from '#test/support/browser/record-help.ts'
import { expect, say, test } from '#test/support/browser.ts'

const note = 'Đã kích hoạt, người dân tự đăng nhập lại được.'

test('help recorded without network is kept, and sent under its id once the network is back', async ({
  signIn,
  house,
  scene,
  browserErrors,
}) => {
  browserErrors.allow(/ERR_INTERNET_DISCONNECTED/)
  const page = await signIn(scene.people.individual, { on: 'phone' })
  await fillRecordForm(page, scene.campaign, { note, photo: await photoFile('anh.jpg') })
  const id = await idOf(page)

  await page.context().setOffline(true)
  await sendRecordForm(page)
  await expectKept(page)

  await page.context().setOffline(false)
  await page.waitForURL(`**${paths.recordSent(id)}`)
  expect(await idsOfActs(house, scene.people.individual)).toEqual([id])
})

test('an act whose answer was lost on the way is sent again and is one act', async ({
  signIn,
  house,
  scene,
  browserErrors,
}) => {
  browserErrors.allow(/ERR_FAILED/)
  const page = await signIn(scene.people.individual, { on: 'phone' })
  await fillRecordForm(page, scene.campaign, { note, photo: await photoFile('anh.jpg') })
  const id = await idOf(page)
  let isLost = false
  await page.route(/\/record/, async (route) => {
    if (isLost || route.request().method() !== 'POST') return route.fallback()
    isLost = true
    await route.fetch({ maxRedirects: 0 })
    await route.abort()
  })

  await sendRecordForm(page)
  await expectKept(page)
  expect(await idsOfActs(house, scene.people.individual)).toEqual([id])
  await page.getByRole('button', { name: say('record.unsent.retry') }).click()

  await page.waitForURL(`**${paths.recordSent(id)}`)
  expect(await idsOfActs(house, scene.people.individual)).toEqual([id])
})

test('a photo chosen before the scripts of a slow page have come is not lost', async ({ signIn, scene }) => {
  const page = await signIn(scene.people.individual, { on: 'phone' })
  let comeNow = () => {}
  const come = new Promise<void>((resolve) => {
    comeNow = resolve
  })
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    await come
    await route.continue()
  })
  await fillRecordForm(page, scene.campaign, { photo: await photoFile('anh.jpg'), isSlow: true })
  comeNow()

  await expect(page.getByRole('img', { name: say('act.photo', { number: 1 }) })).toBeVisible()
  await sendRecordForm(page)
  await page.getByRole('link', { name: say('record.sent.open') }).click()
  await expect(page.getByRole('img', { name: say('act.openPhoto', { number: 1 }) })).toBeVisible()
})

async function idOf(page: Page): Promise<string> {
  return await page.locator('input[name=id]').inputValue()
}

/** "Not sent yet", with what was typed and photographed still there. */
async function expectKept(page: Page): Promise<void> {
  await expect(page.getByText(say('record.unsent.title'))).toBeVisible()
  await expect(page.getByLabel(say('record.note'))).toHaveValue(note)
  await expect(page.getByRole('img', { name: say('act.photo', { number: 1 }) })).toBeVisible()
}

async function idsOfActs({ db }: Pick<House, 'db'>, { accountId }: Pick<Actor, 'accountId'>): Promise<string[]> {
  const acts = await db.select({ id: assistances.id }).from(assistances).where(eq(assistances.authorId, accountId))
  return acts.map(({ id }) => id)
}

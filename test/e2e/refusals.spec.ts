import { eq } from 'drizzle-orm'
import type { Page } from 'playwright/test'
import { assistances } from '#db/schema/assistance.ts'
import { paths } from '#server/paths.ts'
import { photoFile } from '#test/support/browser/make-photo.ts'
import { fillRecordForm, impossibleNumber, sendRecordForm } from '#test/support/browser/record-help.ts'
import { expect, say, test } from '#test/support/browser.ts'

/** Twelve digits whose century has not begun. */
const malformed = '000955123456'
const note = 'Làm tại trạm, xong trong mười phút.'
const text = { name: 'ghi-chu.txt', mimeType: 'text/plain', buffer: Buffer.from('không phải ảnh') }

for (const javaScript of [true, false]) {
  const way = javaScript ? 'with' : 'without'
  test(`${way} JavaScript a refused record keeps what was typed, and no number of a citizen`, async ({
    signIn,
    scene,
    browserErrors,
  }) => {
    browserErrors.allow(/status of 422/)
    const page = await signIn(scene.people.individual, { on: 'phone', javaScript })
    await fillRecordForm(page, scene.campaign, {
      ...{ citizenNumber: malformed, note, photo: await photoFile('anh.jpg') },
    })
    await sendRecordForm(page)

    await expect(page.getByText(say('refusal.id_number_malformed')).first()).toBeVisible()
    await expect(page.getByText(say('record.typeAgain'))).toBeVisible()
    await expectTyped(page, scene.campaign.services.vneid_activation?.nameVi)
    expect(await page.content()).not.toContain(malformed)
    expect(page.url()).not.toContain(malformed)

    await page.getByLabel(say('record.citizenNumber')).fill(impossibleNumber())
    await sendRecordForm(page)
    await expect(page.getByRole('heading', { level: 1, name: say('record.sent.title') })).toBeVisible()
    await page.getByRole('link', { name: say('record.sent.open') }).click()
    await expect(page.getByRole('img', { name: say('act.openPhoto', { number: 1 }) })).toBeVisible()
  })
}

async function expectTyped(page: Page, service: string | undefined): Promise<void> {
  await expect(page.getByRole('radio', { name: service ?? '' })).toBeChecked()
  await expect(page.getByRole('radio', { name: say('act.channel.station') })).toBeChecked()
  await expect(page.getByLabel(say('record.note'))).toHaveValue(note)
}

test('a file that no browser can show is refused in words before it is sent', async ({ signIn, scene }) => {
  const page = await signIn(scene.people.individual)
  await fillRecordForm(page, scene.campaign, { photo: text })

  await expect(page.getByText(say('record.photosUnreadable', { name: text.name }))).toBeVisible()
})

test('without JavaScript the server refuses a file that is no photo, and records nothing', async ({
  signIn,
  house,
  scene,
  browserErrors,
}) => {
  browserErrors.allow(/status of 422/)
  const { individual } = scene.people
  const page = await signIn(individual, { javaScript: false })
  await fillRecordForm(page, scene.campaign, { note, photo: text })
  await sendRecordForm(page)

  await expect(page.getByText(say('form.error.file_type')).first()).toBeVisible()
  await expectTyped(page, scene.campaign.services.vneid_activation?.nameVi)
  const acts = await house.db.select().from(assistances).where(eq(assistances.authorId, individual.accountId))
  expect(acts).toEqual([])
})

test('a wrong password keeps the login and says no more than that they do not match', async ({
  guest,
  browserErrors,
}) => {
  browserErrors.allow(/status of 422/)
  const page = await guest({ on: 'phone' })
  await page.goto(paths.signIn)
  await page.getByLabel(say('signIn.login')).fill('khong.co.ai@example.vn')
  await page.getByLabel(say('signIn.password')).fill('mat-khau-sai')
  await page.getByRole('button', { name: say('signIn.send') }).click()

  await expect(page.getByText(say('refusal.wrong_credentials'))).toBeVisible()
  await expect(page.getByLabel(say('signIn.login'))).toHaveValue('khong.co.ai@example.vn')
  await expect(page.getByLabel(say('signIn.password'))).toHaveValue('')
})

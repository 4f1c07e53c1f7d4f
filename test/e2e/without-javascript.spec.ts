import { paths } from '#server/paths.ts'
import { giveWaitingActs } from '#test/support/browser/give-history.ts'
import { givePassword } from '#test/support/browser/give-password.ts'
import { photoFile } from '#test/support/browser/make-photo.ts'
import { fillRecordForm, sendRecordForm } from '#test/support/browser/record-help.ts'
import { expect, say, test } from '#test/support/browser.ts'

test('without JavaScript help is recorded with a photo and found in my work', async ({ guest, house, scene }) => {
  const { login, password } = await givePassword(house.db, scene.people.individual)
  const page = await guest({ on: 'phone', javaScript: false })

  await test.step('signing in leads back to what was asked for', async () => {
    await page.goto(paths.record)
    await page.getByLabel(say('signIn.login')).fill(login)
    await page.getByLabel(say('signIn.password')).fill(password)
    await page.getByRole('button', { name: say('signIn.send') }).click()
    await expect(page).toHaveURL(paths.record)
  })

  await fillRecordForm(page, scene.campaign, { photo: await photoFile('anh.jpg') })
  await sendRecordForm(page)
  await expect(page.getByRole('heading', { level: 1, name: say('record.sent.title') })).toBeVisible()

  await page.goto(paths.myWork)
  await page
    .getByRole('link', { name: say('common.state.waiting') })
    .last()
    .click()
  await expect(
    page.getByRole('heading', { level: 1, name: scene.campaign.services.vneid_activation?.nameVi }),
  ).toBeVisible()
  await expect(page.getByRole('img', { name: say('act.photo', { number: 1 }) })).toBeVisible()
})

test('without JavaScript the display is chosen and stays', async ({ guest }) => {
  const page = await guest({ javaScript: false })
  await page.goto(paths.signIn)
  await page.getByText(say('common.preferences.menu'), { exact: true }).click()
  await page.getByRole('button', { name: 'Deutsch' }).click()

  await expect(page).toHaveURL(paths.signIn)
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await page.goto(paths.more)
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
})

test('without JavaScript one act is accepted, and several are decided together and taken back', async ({
  signIn,
  house,
  scene,
}) => {
  await giveWaitingActs(house, scene, 3)
  const page = await signIn(scene.people.verifier, { javaScript: false })
  await page.goto(paths.queue)
  const decision = page.getByRole('form', { name: say('verdict.decide') })
  await decision.getByRole('button', { name: say('verdict.action.accepted'), exact: true }).click()
  await expect(page.getByText(say('verdict.results.summary', { granted: 1, refused: 0 }))).toBeVisible()
  await page.getByRole('link', { name: say('verdict.results.back') }).click()

  const list = page.getByRole('region', { name: say('queue.list') })
  for (const box of await list.getByRole('listitem').getByRole('checkbox').all()) await box.check()
  const bulk = list.getByRole('group', { name: say('queue.bulk.title') })
  await bulk.getByRole('button', { name: say('verdict.action.returned') }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: say('verdict.confirm.title.returned', { count: 2 }) }),
  ).toBeVisible()
  await page.getByLabel(say('verdict.reason')).selectOption('evidence_unclear')
  await page.getByRole('button', { name: say('verdict.confirm.send.returned', { count: 2 }) }).click()
  await expect(page.getByText(say('verdict.results.summary', { granted: 2, refused: 0 }))).toBeVisible()
  await page.getByRole('button', { name: say('verdict.results.undoAll', { count: 2 }) }).click()
  await expect(page.getByText(say('verdict.results.undone', { count: 2 }))).toBeVisible()
})

import { eq } from 'drizzle-orm'
import { campaigns } from '#db/schema/campaigns.ts'
import { paths } from '#server/paths.ts'
import { createWords } from '#server/words/words.ts'
import { giveHistory, giveWaitingActs } from '#test/support/browser/give-history.ts'
import { expectFit, looks, wear } from '#test/support/browser/looks.ts'
import { fillRecordForm, sendRecordForm } from '#test/support/browser/record-help.ts'
import { expect, say, test } from '#test/support/browser.ts'

/*
 * What a screen shows only while something is the matter: nothing there yet, refused, unsent, asked once more, frozen.
 */
test.describe.configure({ mode: 'parallel', timeout: 240_000 })

test('screens with nothing on them yet are accessible', async ({ guest, signIn, house, scene }) => {
  const { slug } = scene.campaign
  const visits = [
    [await guest(), [paths.campaign(slug), paths.board(slug, 'collectives'), paths.board(slug, 'individuals')]],
    [await signIn(scene.people.individual), [paths.myWork, paths.ownNomination(slug)]],
    [await signIn(scene.people.verifier), [paths.queue]],
    [await signIn(scene.people.office), [paths.nominationLists(slug), paths.nominationPreview(slug, 'individual')]],
  ] as const
  for (const [page, screens] of visits) {
    for (const [index, path] of screens.entries()) {
      const look = looks[index % looks.length] ?? looks[0]
      await wear(page, look, house.url)
      await page.goto(path)
      await expectFit(page, `${path} with nothing on it`)
    }
  }
})

test('a record form that was refused, and one that could not be sent, are accessible', async ({
  signIn,
  scene,
  browserErrors,
}) => {
  browserErrors.allow(/status of 422|ERR_INTERNET_DISCONNECTED/)
  const page = await signIn(scene.people.individual)
  await fillRecordForm(page, scene.campaign, { citizenNumber: '123', note: 'Gọi lại số 0000 123 456.' })
  await page.getByText(say('record.guide.title')).click()
  await page.getByText(say('record.late', { hours: 72 }), { exact: true }).click()
  await sendRecordForm(page)
  await expect(page.getByText(say('form.summaryLead'))).toBeVisible()
  await expectFit(page, 'a refused record')

  await page.context().setOffline(true)
  await sendRecordForm(page)
  await expect(page.getByText(say('record.unsent.title'))).toBeVisible()
  await expectFit(page, 'an unsent record')
})

test('the dialogs and answers of the queue are accessible', async ({ signIn, house, scene }) => {
  await giveWaitingActs(house, scene, 3)
  const page = await signIn(scene.people.verifier)
  await page.goto(paths.queue)
  await expect(page.getByRole('checkbox', { name: say('queue.bulk.all', { count: 3 }) })).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectFit(page, 'the keys')
  await page.keyboard.press('Escape')
  await page.keyboard.press('r')
  await expect(page.getByText(say('form.error.required'))).toBeVisible()
  await expectFit(page, 'a missing reason')
  await page
    .getByRole('button', { name: say('verdict.action.accepted'), exact: true })
    .last()
    .click()
  await expect(page.getByText(say('verdict.givenPoints', { points: 6 }))).toBeVisible()
  await expectFit(page, 'a decision just given')

  await page.getByRole('checkbox', { name: say('queue.bulk.all', { count: 2 }) }).check()
  await page
    .getByRole('button', { name: say('verdict.action.rejected') })
    .first()
    .click()
  await expectFit(page, 'many asked for once more')
  await page.getByRole('dialog').getByLabel(say('verdict.reason')).selectOption('not_plausible')
  await page.getByRole('button', { name: say('verdict.confirm.send.rejected', { count: 2 }) }).click()
  await expect(page.getByText(say('verdict.results.summary', { granted: 2, refused: 0 }))).toBeVisible()
  await expectFit(page, 'many decided')
})

test('a frozen board says so in exact words to everybody', async ({ guest, signIn, house, scene }) => {
  await giveHistory(house, scene)
  const frozenAt = new Date()
  await house.db.update(campaigns).set({ freezeAt: frozenAt }).where(eq(campaigns.id, scene.campaign.id))
  const board = paths.board(scene.campaign.slug, 'collectives')
  for (const [page, message] of [
    [await guest({ on: 'phone' }), 'board.frozen'],
    [await signIn(scene.people.office), 'board.frozenRestricted'],
  ] as const) {
    await page.goto(board)
    const moment = createWords('vi').dates.moment(frozenAt)
    await expect(page.getByText(say(message, { moment }))).toBeVisible()
    await expectFit(page, message)
  }
})

test('the display settings open over a phone’s page and are accessible', async ({ guest, house }) => {
  const page = await guest({ on: 'phone' })
  for (const look of looks) {
    await wear(page, look, house.url)
    await page.goto(paths.signIn)
    await page.locator('header summary').click()
    await expectFit(page, `the display settings in ${look.locale}`)
  }
})

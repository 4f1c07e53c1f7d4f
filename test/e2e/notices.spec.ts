import { paths } from '#server/paths.ts'
import { giveWaitingActs } from '#test/support/browser/give-history.ts'
import { expect, say, test } from '#test/support/browser.ts'

test('a verdict in one browser rings the bell in another, without loading its page again', async ({
  signIn,
  house,
  scene,
}) => {
  const [actId = ''] = await giveWaitingActs(house, scene, 1)
  const author = await signIn(scene.people.individual, { on: 'phone' })
  const answered = author.waitForResponse((response) => response.url().includes(paths.noticeCount))
  await author.goto(paths.record)
  const bell = author.getByRole('link', { name: say('notice.bell', { count: 0 }), exact: true })
  await expect(bell).toBeVisible()
  // The bell is followed from here on.
  await answered
  let loads = 0
  author.on('load', () => {
    loads += 1
  })

  const queue = await signIn(scene.people.verifier)
  await queue.goto(paths.queue)
  const form = queue.getByRole('form', { name: say('verdict.decide') })
  await expect(form).toBeVisible()
  await queue.keyboard.press('a')

  await expect(author.getByRole('link', { name: say('notice.bell', { count: 1 }) })).toBeVisible()
  expect(loads).toBe(0)
  await test.step('the notice says what it earned, leads to the act, and is read by that', async () => {
    await author.getByRole('link', { name: say('notice.bell', { count: 1 }) }).click()
    await author.getByRole('button', { name: say('common.state.accepted') }).click()
    await author.waitForURL(`**${paths.assistance(actId)}`)
    await expect(author.getByRole('link', { name: say('notice.bell', { count: 0 }), exact: true })).toBeVisible()
  })
})

test('what a person switched off does not ring, also where they did it without JavaScript', async ({
  signIn,
  house,
  scene,
}) => {
  await giveWaitingActs(house, scene, 2)
  const author = await signIn(scene.people.individual, { javaScript: false })
  await author.goto(paths.noticePreferences)
  const topic = author.getByRole('group', { name: say('notice.preferences.topic.verdict') })
  await topic.getByRole('checkbox', { name: say('notice.preferences.channel.page') }).uncheck()
  await author.getByRole('button', { name: say('notice.preferences.save') }).click()
  await expect(author.getByText(say('notice.preferences.saved'))).toBeVisible()

  const list = await signIn(scene.people.individual)
  await list.goto(paths.notices)
  await expect(list.getByText(say('notice.empty'))).toBeVisible()

  const queue = await signIn(scene.people.verifier)
  await queue.goto(paths.queue)
  const form = queue.getByRole('form', { name: say('verdict.decide') })
  await expect(form).toBeVisible()
  await queue.keyboard.press('a')
  await expect(queue.getByText(say('verdict.given.accepted'))).toBeVisible()
  await form.getByLabel(say('verdict.reason')).selectOption('evidence_unclear')
  await form.getByRole('button', { name: say('verdict.action.returned') }).click()

  // The return is told after the acceptance: once it is there, the acceptance is not coming any more.
  const rows = list.getByRole('main').getByRole('listitem')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText(say('act.reason.evidence_unclear'))
  await author.goto(paths.notices)
  await expect(author.getByRole('main').getByRole('listitem')).toHaveCount(1)
})

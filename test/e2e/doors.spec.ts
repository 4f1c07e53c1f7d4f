import { eq } from 'drizzle-orm'
import { evidenceFiles } from '#db/schema/evidence.ts'
import { paths } from '#server/paths.ts'
import type { House } from '#test/support/browser/house.ts'
import { type Part, parts } from '#test/support/browser/scene.ts'
import { expect, say, test } from '#test/support/browser.ts'

/** What each part may open in the house's ward; everybody else is answered `otherwise`, and a guest asked to sign in. */
const doors: { path(house: House): string | Promise<string>; open: readonly Part[]; otherwise: 403 | 404 }[] = [
  { path: () => paths.record, open: parts, otherwise: 403 },
  { path: () => paths.myWork, open: parts, otherwise: 403 },
  { path: () => paths.queue, open: ['verifier'], otherwise: 403 },
  { path: () => paths.devices, open: parts, otherwise: 403 },
  { path: () => paths.tokens, open: parts, otherwise: 403 },
  { path: () => paths.notices, open: parts, otherwise: 403 },
  { path: () => paths.noticePreferences, open: parts, otherwise: 403 },
  { path: () => paths.security, open: parts, otherwise: 403 },
  {
    path: ({ ownActs }) => paths.assistance(ownActs.waiting),
    open: ['individual', 'office', 'auditor'],
    otherwise: 404,
  },
  { path: ({ ownActs }) => paths.assistanceEdit(ownActs.waiting), open: ['individual'], otherwise: 404 },
  { path: ({ ownActs }) => paths.assistanceWithdrawal(ownActs.waiting), open: ['individual'], otherwise: 404 },
  { path: ({ ownActs }) => paths.recordSent(ownActs.waiting), open: ['individual'], otherwise: 404 },
  { path: ({ ownActs }) => paths.reversal(ownActs.accepted), open: ['office'], otherwise: 404 },
  { path: evidencePath, open: ['individual', 'verifier', 'office', 'auditor'], otherwise: 404 },
  { path: ({ campaign }) => paths.ownNomination(campaign.slug), open: parts, otherwise: 404 },
  {
    path: ({ campaign }) => paths.nominationLists(campaign.slug),
    ...{ open: ['office', 'council', 'auditor'], otherwise: 403 },
  },
  {
    path: ({ campaign }) => paths.nominationPreview(campaign.slug, 'individual'),
    ...{ open: ['office', 'council', 'auditor'], otherwise: 403 },
  },
  {
    path: ({ lists }) => paths.nominationList(lists.individual),
    ...{ open: ['office', 'council', 'auditor'], otherwise: 404 },
  },
  {
    path: ({ lists }) => paths.nominationListXlsx(lists.individual),
    ...{ open: ['office', 'council', 'auditor'], otherwise: 404 },
  },
]

for (const part of parts) {
  test(`${part} opens what is theirs and nothing else`, async ({ requestsOf, house }) => {
    const request = await requestsOf(part)
    const expected: Record<string, number> = {}
    const answered: Record<string, number> = {}
    for (const { path, open, otherwise } of doors) {
      const url = await path(house)
      expected[url] = open.includes(part) ? 200 : otherwise
      answered[url] = (await request.get(url, { maxRedirects: 0 })).status()
    }

    expect(answered).toEqual(expected)
  })
}

test('a guest is asked to sign in, and comes back to where they wanted to go', async ({ requestsOf, house }) => {
  const request = await requestsOf('guest')
  for (const { path } of doors) {
    const url = await path(house)
    const answer = await request.get(url, { maxRedirects: 0 })
    expect([answer.status(), answer.headers().location], url).toEqual([
      302,
      `${paths.signIn}?returnTo=${encodeURIComponent(url)}`,
    ])
  }
})

test('the points of a person without consent are there for themselves, their collective, office and auditor', async ({
  requestsOf,
  house,
}) => {
  const url = paths.individualLines(house.campaign.slug, house.people.lead.accountId)
  const seeing: readonly Part[] = ['individual', 'lead', 'office', 'auditor']
  for (const part of ['guest', ...parts] as const) {
    const answer = await (await requestsOf(part)).get(url)
    expect(answer.status(), part).toBe(part !== 'guest' && seeing.includes(part) ? 200 : 404)
  }
})

test('an auditor changes nothing, whatever they send', async ({ requestsOf, house }) => {
  const request = await requestsOf('auditor')
  const lists = paths.nominationLists(house.campaign.slug)
  const verdict = { acts: `${house.ownActs.waiting}:1`, decision: 'accepted' }

  expect((await request.post(paths.verdicts, { form: verdict })).status()).toBe(403)
  expect((await request.post(lists, { form: { subjectKind: 'individual' } })).status()).toBe(403)
  const reversal = { revision: '1', reason: 'other', note: 'thử' }
  expect((await request.post(paths.reversal(house.ownActs.accepted), { form: reversal })).status()).toBe(403)
})

test('what is forbidden and what is not there say so in words, with a way on', async ({
  signIn,
  house,
  browserErrors,
}) => {
  browserErrors.allow(/status of 40[34]/)
  const page = await signIn('individual', { on: 'phone' })

  await page.goto(paths.nominationLists(house.campaign.slug))
  await expect(page.getByRole('heading', { level: 1, name: say('problem.status.403.title') })).toBeVisible()
  await page.goto(paths.queue)
  await expect(page.getByText(say('queue.forbidden'))).toBeVisible()
  await page.goto(paths.reversal(house.ownActs.accepted))
  await expect(page.getByRole('heading', { level: 1, name: say('problem.status.404.title') })).toBeVisible()
  await page.getByRole('link', { name: say('problem.goHome') }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(say('problem.status.404.title'))
})

test('after signing out nothing of one is on the device any more', async ({ signIn }) => {
  const page = await signIn('individual', { on: 'phone' })
  await page.goto(paths.more)
  await page.getByRole('button', { name: say('navigation.signOut') }).click()
  await expect(page.getByRole('link', { name: say('navigation.signIn') }).first()).toBeVisible()

  await page.goto(paths.myWork)
  await expect(page.getByRole('heading', { level: 1, name: say('signIn.title') })).toBeVisible()
})

async function evidencePath({ db, ownActs }: House): Promise<string> {
  const [photo] = await db.select().from(evidenceFiles).where(eq(evidenceFiles.assistanceId, ownActs.waiting))
  return paths.evidence(photo?.id ?? '')
}

import { expect, expectAccessible, photograph, test } from '#test/support/browser.ts'

test('a guest opens the home page on a phone and on a desktop', async ({ guest }) => {
  for (const on of ['phone', 'desktop'] as const) {
    const page = await guest({ on })
    await page.goto('/')

    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
  }
})

test('the session that signIn writes is a session of the server', async ({ signIn, house, page }) => {
  const office = await signIn('office')
  await office.goto('/more')
  await page.goto('/more')

  await expect(office.getByText(house.people.office.fullName).first()).toBeAttached()
  await expect(page.getByText(house.people.office.fullName)).toHaveCount(0)
  await photograph(office, 'more')
})

test('a page that nobody wrote is a page that says so', async ({ page, browserErrors }) => {
  browserErrors.allow(/404/)
  const answer = await page.goto('/khong-co-trang-nay')

  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
})

import { expect, photograph, test } from '#test/support/browser.ts'

test('the session that signIn writes is a session of the server', async ({ signIn, house, page }) => {
  const office = await signIn('office')
  await office.goto('/more')
  await page.goto('/more')

  await expect(office.getByText(house.people.office.fullName).first()).toBeAttached()
  await expect(page.getByText(house.people.office.fullName)).toHaveCount(0)
  await photograph(office, 'more')
})

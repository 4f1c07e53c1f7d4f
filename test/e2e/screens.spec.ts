import { expectFit, type Look, looks, wear } from '#test/support/browser/looks.ts'
import { type Eyes, everybody, type Screen, screens } from '#test/support/browser/screens.ts'
import { expect, photograph, test } from '#test/support/browser.ts'

/**
 * Every screen, for everybody who sees it: nothing for axe to find, and no wider than the narrowest phone. Who sees it
 * first sees it in every look, the others in one of them. With PICTURES=1 each is photographed, for people to look at.
 */
test.describe.configure({ mode: 'parallel', timeout: 900_000 })

for (const who of everybody) {
  test(`every screen of ${who} is accessible and fits a phone`, async ({ guest, signIn, house, browserErrors }) => {
    // Some of these screens say that there is nothing here, or not for this person.
    browserErrors.allow(/status of 40[34]/)
    const page = who === 'guest' ? await guest() : await signIn(who)
    for (const [index, screen] of screens.entries()) {
      for (const look of looksOf(screen, who, index)) {
        await wear(page, look, house.url)
        await page.goto(screen.path(house))
        await expect(page.locator('html')).toHaveAttribute('lang', look.locale)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expectFit(page, `${screen.path(house)} in ${Object.values(look).join(', ')}`)
        if (process.env.PICTURES) await photograph(page, [index, who, ...Object.values(look)].join('-'))
      }
    }
  })
}

function looksOf({ seenBy }: Screen, who: Eyes, index: number): readonly Look[] {
  if (seenBy[0] === who) return looks
  return seenBy.includes(who) ? looks.slice(index % looks.length).slice(0, 1) : []
}

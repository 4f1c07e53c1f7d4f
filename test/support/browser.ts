import { type APIRequestContext, type Browser, test as base, expect, type Page, request } from 'playwright/test'
import { sessionCookieName } from '#server/domain/identity/contract.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { openSessions } from '#server/domain/identity/sessions.ts'
import { systemClock } from '#server/platform/clock.ts'
import { createWords } from '#server/words/words.ts'
import { type House, openHouse } from './browser/house.ts'
import { makeScene, type Part, type Scene } from './browser/scene.ts'
import { waitForReact } from './browser/taken-over.ts'
import { type BrowserErrors, watchErrors } from './browser/watch-errors.ts'

const phoneScreen = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true } as const
export const screens = { phone: { width: 360, height: 740 }, desktop: { width: 1440, height: 900 } } as const

type OpenOptions = { on?: 'phone' | 'desktop'; javaScript?: boolean }
type Fixtures = {
  /** Errors of all pages fail the test; `allow` what it provokes on purpose. */
  browserErrors: BrowserErrors
  /** A ward of its own, for a test that changes things. */
  scene: Scene
  /** A browser of its own for somebody signed out. */
  guest(options?: OpenOptions): Promise<Page>
  /** A browser of its own for a signed-in person: one of the house's, or one a factory made. */
  signIn(who: Part | Actor, options?: OpenOptions): Promise<Page>
  /** Requests of a person without a browser, where only the answer matters. */
  requestsOf(who: Part | Actor | 'guest'): Promise<APIRequestContext>
}

/**
 * Playwright's `test` with a server and a database per worker. `page` is a guest's; `signIn('verifier')` writes a
 * session row and its cookie. Journeys wait for conditions and never sleep.
 */
export const test = base.extend<Fixtures, { house: House }>({
  house: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
    async ({}, use, { parallelIndex }) => {
      const house = await openHouse(parallelIndex)
      await use(house)
      await house.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ house }, use) => use(house.url),
  scene: async ({ house }, use) => use(await makeScene(house.db)),
  browserErrors: [
    async ({ house }, use) => {
      const errors = watchErrors()
      await use(errors)
      expect(errors.rest(), 'errors on the console of a page').toEqual([])
      expect(house.takeErrors(), 'errors in the log of the server').toEqual([])
    },
    { auto: true },
  ],
  context: async ({ context, browserErrors }, use) => {
    browserErrors.watch(context)
    await use(context)
  },
  guest: async ({ browser, house, browserErrors }, use) => {
    const opened: Page[] = []
    await use(async (options) => {
      const page = await openPage(browser, { house, browserErrors, ...options })
      opened.push(page)
      return page
    })
    for (const page of opened) await page.context().close()
  },
  signIn: async ({ guest, house }, use) => {
    await use(async (who, options) => {
      const page = await guest(options)
      const cookie = await sessionOf(house, typeof who === 'string' ? house.people[who] : who)
      await page.context().addCookies([{ ...cookie, url: house.url }])
      return page
    })
  },
  requestsOf: async ({ house }, use) => {
    const opened: APIRequestContext[] = []
    await use(async (who) => {
      const cookie =
        who === 'guest' ? undefined : await sessionOf(house, typeof who === 'string' ? house.people[who] : who)
      const headers = { ...(cookie && { Cookie: `${cookie.name}=${cookie.value}` }) }
      const context = await request.newContext({ baseURL: house.url, extraHTTPHeaders: headers })
      opened.push(context)
      return context
    })
    for (const context of opened) await context.dispose()
  },
})

export { expect }

/** What the platform says in Vietnamese, the language of a new device. */
export const say = createWords('vi').words

/** Photographs a screen as phone and as desktop into test-results/pictures, for people to look at. */
export async function photograph(page: Page, name: string): Promise<void> {
  const before = page.viewportSize()
  for (const [screen, size] of Object.entries(screens)) {
    await page.setViewportSize(size)
    await page.screenshot({ path: `test-results/pictures/${name}-${screen}.png`, fullPage: true })
  }
  if (before) await page.setViewportSize(before)
}

async function openPage(
  browser: Browser,
  {
    house,
    browserErrors,
    on = 'desktop',
    javaScript = true,
  }: OpenOptions & { house: House; browserErrors: BrowserErrors },
): Promise<Page> {
  const screen = on === 'phone' ? phoneScreen : { viewport: screens.desktop }
  const context = await browser.newContext({
    ...{ baseURL: house.url, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', javaScriptEnabled: javaScript },
    ...screen,
  })
  browserErrors.watch(context)
  const page = await context.newPage()
  return javaScript ? waitForReact(page) : page
}

async function sessionOf(house: House, { accountId, wardId }: Actor): Promise<{ name: string; value: string }> {
  const sessions = openSessions({ db: house.db, clock: systemClock })
  const { token } = await sessions.start({ accountId, wardId, device: 'test' })
  return { name: sessionCookieName, value: token }
}

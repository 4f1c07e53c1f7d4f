import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from 'playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Fails with axe's own words where a screen has anything against WCAG 2.2 AA. */
export async function expectAccessible(page: Page, where: string = page.url()): Promise<void> {
  // Our pages have no frames, which the newer way of running would open a page of its own for.
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .setLegacyMode(true)
  const { violations } = await axe.analyze()
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join('\n  ')}`,
  )
  expect(found, `axe at ${where}`).toEqual([])
}

/** Fails where a screen is wider than the narrowest phone: only a table may scroll sideways, in its own frame. */
export async function expectNarrow(page: Page, where: string = page.url()): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 })
  const sides = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return { scrollWidth, clientWidth, tooWide: [] }
    const isInFrame = (element: Element) => element.closest('[data-scroller], nav, .sr-only') !== null
    const tooWide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1 && !isInFrame(element),
    )
    return { scrollWidth, clientWidth, tooWide: tooWide.slice(0, 3).map((element) => element.outerHTML.slice(0, 200)) }
  })
  expect(sides.scrollWidth, `width at ${where}: ${sides.tooWide.join('\n')}`).toBeLessThanOrEqual(sides.clientWidth)
}

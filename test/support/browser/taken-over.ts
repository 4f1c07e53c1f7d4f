import type { Page } from 'playwright/test'

/**
 * Lets `page.goto` wait until React has taken the page over, unless it is told what to wait for. An event that comes
 * while React still unpacks the page's data is lost, with an error of React's own (345); people are not that fast.
 */
export function waitForReact(page: Page): Page {
  const goto = page.goto.bind(page)
  page.goto = async (url, options) => {
    const answer = await goto(url, options)
    if (options?.waitUntil === undefined) await page.waitForFunction(isTakenOver)
    return answer
  }
  return page
}

function isTakenOver(): boolean {
  const main = document.querySelector('main') ?? document.body
  return Object.keys(main).some((key) => key.startsWith('__reactProps'))
}

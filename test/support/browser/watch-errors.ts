import type { BrowserContext, Page } from 'playwright/test'

export type BrowserErrors = {
  /** What a test provokes on purpose: errors whose text matches are not held against it. */
  allow(pattern: RegExp): void
  watch(context: BrowserContext): void
  /** Errors that no pattern allows. */
  rest(): string[]
}

/** Collects console errors and uncaught exceptions of every page of the watched contexts. */
export function watchErrors(): BrowserErrors {
  const errors: string[] = []
  const allowed: RegExp[] = []
  const note = (text: string, page: Page | null) => errors.push(`${text} on ${page?.url()}`)
  return {
    allow: (pattern) => {
      allowed.push(pattern)
    },
    watch: (context) => {
      context.on('console', (message) => {
        // Playwright hides the caret for a picture by a style of its own, which our policy refuses; it comes from no page.
        if (message.location().url === '' && message.text().startsWith('Applying inline style')) return
        if (message.type() === 'error') note(`${message.text()} (${message.location().url})`, message.page())
      })
      context.on('weberror', (error) => note(String(error.error().stack ?? error.error()), error.page()))
    },
    rest: () => errors.filter((text) => !allowed.some((pattern) => pattern.test(text))),
  }
}

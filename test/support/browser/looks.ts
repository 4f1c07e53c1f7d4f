import type { Page } from 'playwright/test'
import { expectAccessible, expectNarrow } from './expect-accessible.ts'

/** Every language and every colour once, German with large type as the longest. */
export const looks = [
  { locale: 'vi', theme: 'light', type: 'normal' },
  { locale: 'en', theme: 'dark', type: 'normal' },
  { locale: 'de', theme: 'contrast', type: 'large' },
] as const
export type Look = (typeof looks)[number]

/** Lets a device show pages as somebody chose before; `url` is the house's. */
export async function wear(page: Page, { locale, theme, type }: Look, url: string): Promise<void> {
  await page.context().addCookies([{ name: 'preferences', value: `${locale}.${theme}.${type}`, url }])
}

/** Fails where axe finds anything on what a page shows now, or where that is wider than the narrowest phone. */
export async function expectFit(page: Page, where: string): Promise<void> {
  await expectAccessible(page, where)
  const before = page.viewportSize()
  await expectNarrow(page, where)
  if (before) await page.setViewportSize(before)
}

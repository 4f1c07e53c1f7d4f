import { expect, type Locator, type Page } from 'playwright/test'
import { paths } from '#server/paths.ts'
import { createWords } from '#server/words/words.ts'
import type { Scene } from './scene.ts'

const { words } = createWords('vi')

export type OpenBoard = {
  page: Page
  /** The points of the scene's collective. */
  points: Locator
  /** How often the page was loaded since it was opened. */
  loads(): number
}

/** Opens the board of collectives and waits until it moves by itself. */
export async function openBoard(page: Page, { campaign, collective }: Scene): Promise<OpenBoard> {
  await page.goto(paths.board(campaign.slug, 'collectives'))
  await expect(page.getByText(words('board.live.on'))).toBeVisible()
  let loads = 0
  page.on('load', () => {
    loads += 1
  })
  const row = page.getByRole('row', { name: collective.name })
  return { page, points: row.getByRole('link'), loads: () => loads }
}

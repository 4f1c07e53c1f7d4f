import type { Page } from 'playwright/test'
import { paths } from '#server/paths.ts'
import { createWords } from '#server/words/words.ts'
import type { Campaign } from '#test/support/factories/campaigns.ts'
import { nextNumber } from '#test/support/factories/sequence.ts'

const { words } = createWords('vi')

/** A number that belongs to nobody: a man, or somebody of either sex for all we know, born in 1955. */
export function impossibleNumber(): string {
  return `000055${String(nextNumber()).padStart(6, '0')}`
}

export type HelpWish = {
  citizenNumber?: string
  /** A code of the default point rules. */
  service?: string
  note?: string
  photo?: { name: string; mimeType: string; buffer: Buffer }
  /** Begins before the page's scripts have come. */
  isSlow?: boolean
}

/** Opens the record form and fills it as somebody does who has just helped at the station. */
export async function fillRecordForm(page: Page, campaign: Campaign, wish: HelpWish = {}): Promise<void> {
  const { citizenNumber = impossibleNumber(), service = 'vneid_activation', note, photo, isSlow = false } = wish
  await page.goto(paths.record, isSlow ? { waitUntil: 'commit' } : {})
  await page.getByRole('radio', { name: campaign.services[service]?.nameVi ?? service }).check()
  await page.getByLabel(words('record.citizenNumber')).fill(citizenNumber)
  await page.getByRole('radio', { name: words('act.channel.station') }).check()
  await page.getByRole('combobox', { name: words('record.station') }).selectOption(campaign.station.code)
  if (note !== undefined) await page.getByLabel(words('record.note')).fill(note)
  if (photo !== undefined) await page.getByLabel(words('record.photosAdd')).setInputFiles(photo)
}

/** Presses the form's button; what comes of it is the test's matter. */
export async function sendRecordForm(page: Page): Promise<void> {
  await page.getByRole('button', { name: words('record.send'), exact: true }).click()
}

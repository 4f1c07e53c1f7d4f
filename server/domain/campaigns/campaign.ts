import { daysBetween, localDay } from '#server/platform/local-day.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { type CampaignState, campaignStates, type Deadlines, type OfficialMeasure } from './contract.ts'

/** A text in the platform's languages; Vietnamese is the one that counts. */
export type Names = { vi: string; en: string; de: string }

export type Campaign = {
  id: string
  wardId: string
  slug: string
  names: Names
  state: CampaignState
  /** First and last day of help that counts, both included (`YYYY-MM-DD` in the ward). */
  startsOn: string
  endsOn: string
  cutOffAt: Date
  freezeAt: Date | null
  publishedAt: Date | null
  officialMeasure: OfficialMeasure
  deadlines: Deadlines
  shiftedDays: number
  isDemo: boolean
}

/** From the freeze time until publication outsiders see the boards as they stood. */
export function isFrozen({ freezeAt, publishedAt }: Pick<Campaign, 'freezeAt' | 'publishedAt'>, now: Date): boolean {
  return freezeAt !== null && freezeAt <= now && (publishedAt === null || publishedAt > now)
}

/** Help counts on the campaign's own days only. */
export function isCampaignDay({ startsOn, endsOn }: Pick<Campaign, 'startsOn' | 'endsOn'>, day: string): boolean {
  return startsOn <= day && day <= endsOn
}

/** How far a campaign has come: day 40 of 45. Before the first day it is 0, after the last it stays at the last. */
export function dayOfCampaign(
  { startsOn, endsOn }: Pick<Campaign, 'startsOn' | 'endsOn'>,
  now: Date,
): { day: number; of: number } {
  const of = daysBetween(startsOn, endsOn) + 1
  const day = daysBetween(startsOn, localDay(now)) + 1
  return { day: Math.min(Math.max(day, 0), of), of }
}

/**
 * A campaign goes from draft over running and closed to finalised, one step at a time and never back. There are no
 * shortcuts: what a step requires is asked where the step is taken.
 */
export function nextState(
  from: CampaignState,
  to: CampaignState,
): Result<CampaignState, { code: 'campaign_step_skipped'; from: CampaignState; to: CampaignState }> {
  const isNext = campaignStates.indexOf(to) === campaignStates.indexOf(from) + 1
  return isNext ? grant(to) : refuse({ code: 'campaign_step_skipped', from, to })
}

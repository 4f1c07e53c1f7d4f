import {
  type Campaign,
  dayOfCampaign,
  findVisibleCampaign,
  type Indicator,
  listIndicators,
} from '#server/domain/campaigns/index.ts'
import { type Actor, seesRestricted } from '#server/domain/identity/index.ts'
import { type Channel, type CitizenGroup, channels, citizenGroups } from '#server/domain/scoring/contract.ts'
import type { Resources } from '#server/platform/resources.ts'
import { type CountedFigures, countFigures } from './progress-queries.ts'
import { findHeads } from './queries.ts'
import { type Cell, shownCount, suppressSmallCells } from './suppress-small-cells.ts'
import type { VersionedCache } from './versioned-cache.ts'
import { type Standing, standingOf } from './view-of-board.ts'
import { throughSeqOf } from './whole-board.ts'

/** An indicator with what the platform counted itself; null where it is fed by reports alone, and where an outsider may not see it. */
export type IndicatorProgress = Indicator & {
  counted: number | null
  /** Whether the last reported value meets the target; null where there is no target or nothing was reported. */
  isReached: boolean | null
}

export type ProgressScreen = Standing & {
  campaign: Campaign
  day: { day: number; of: number }
  /** Null for outsiders while it is under five. */
  citizensHelpedDirectly: number | null
  indicators: IndicatorProgress[]
  /** Cells under five are null for outsiders. */
  services: ({ code: string } & Cell)[]
  byChannel: ({ channel: Channel } & Cell)[]
  byGroup: ({ group: CitizenGroup | 'none' } & Cell)[]
}

const groups = [...citizenGroups, 'none'] as const

/** How far a campaign has come, as this reader may see it. Undefined: there is no such campaign for them. */
export async function readProgress(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  cache: VersionedCache<CountedFigures>,
  actor: Actor | undefined,
  slug: string,
): Promise<ProgressScreen | undefined> {
  const campaign = await findVisibleCampaign(db, actor, slug)
  if (!campaign) return undefined

  const isRestricted = seesRestricted(actor, campaign)
  const throughSeq = throughSeqOf(await findHeads(db, campaign), isRestricted ? 'restricted' : 'public')
  const through = { campaignId: campaign.id, throughSeq }
  const [figures, indicators] = await Promise.all([
    cache.read(`${campaign.id} ${isRestricted}`, String(throughSeq), () => countFigures(db, through)),
    listIndicators(db, campaign.id),
  ])
  const now = clock.now()
  return {
    ...standingOf(campaign, now),
    ...{ campaign, day: dayOfCampaign(campaign, now) },
    ...shownFigures(figures, { indicators, isRestricted }),
  }
}

/** The figures as this reader may see them: cells under five are hidden from outsiders. */
function shownFigures(
  figures: CountedFigures,
  { indicators, isRestricted }: { indicators: readonly Indicator[]; isRestricted: boolean },
) {
  const guarded = <T extends { count: number }>(cells: T[]): (Omit<T, 'count'> & Cell)[] =>
    isRestricted ? cells : suppressSmallCells(cells)
  const services = guarded(figures.byService)
  const citizens = isRestricted ? figures.citizensHelpedDirectly : shownCount(figures.citizensHelpedDirectly)
  return {
    citizensHelpedDirectly: citizens,
    services,
    indicators: indicators.map((indicator) => ({
      ...indicator,
      counted: countedFor(indicator, { citizens, services }),
      isReached: isReached(indicator),
    })),
    byChannel: guarded(
      channels.map((channel) => ({ channel, count: countOf(figures.byChannel, (cell) => cell.channel === channel) })),
    ),
    byGroup: guarded(
      groups.map((group) => ({
        group,
        count: countOf(figures.byGroup, (cell) => cell.group === group),
      })),
    ),
  }
}

function countedFor(
  { source, serviceCode }: Indicator,
  { citizens, services }: { citizens: number | null; services: ProgressScreen['services'] },
): number | null {
  switch (source) {
    case 'reported':
      return null
    case 'citizens':
      return citizens
    case 'service':
      return countOf(services, ({ code }) => code === serviceCode)
  }
}

function countOf<T extends Cell>(cells: readonly T[], isWanted: (cell: T) => boolean): T['count'] | 0 {
  const cell = cells.find(isWanted)
  return cell === undefined ? 0 : cell.count
}

/** A target is met by what was reported last, in the words of the target: "at least" or "more than". */
function isReached({ target, readings }: Indicator): boolean | null {
  const last = readings.at(-1)
  if (target === null || last === undefined) return null
  return target.relation === 'more_than' ? last.value > target.value : last.value >= target.value
}

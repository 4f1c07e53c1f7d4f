import { type Campaign, findVisibleCampaign, isFrozen } from '#server/domain/campaigns/index.ts'
import { type Actor, seesRestricted } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import {
  countFlow,
  findWaiting,
  listQuietCollectives,
  listThinlyVerified,
  type QuietCollective,
  type ThinlyVerified,
} from './attention-queries.ts'
import { type BacklogForecast, forecastBacklog } from './forecast-backlog.ts'
import { type MovedRow, movedRows } from './moved-rows.ts'
import { readBoard } from './read-board.ts'
import type { BoardReader } from './whole-board.ts'

const DAY = 24 * 3_600_000
const FLOW_DAYS = 3
const QUIET_DAYS = 7
/** Fewer independent verifiers than this leave an appeal nobody to go to. */
const LEAST_VERIFIERS = 2

export type Attention = {
  campaign: Campaign
  backlog: { waiting: number; overdue: number; oldestAt: Date | null; received: number; decided: number; days: number }
  forecast: BacklogForecast
  quiet: { days: number; collectives: readonly QuietCollective[] }
  thinlyVerified: { least: number; collectives: readonly ThinlyVerified[] }
  /** What moved on the board of collectives behind the freeze; null while there is none. */
  moved: readonly MovedRow[] | null
}

/** What needs the campaign office now. For office and auditor; for everybody else there is no such page. */
export async function readAttention(
  resources: Resources,
  reader: BoardReader,
  actor: Actor,
  slug: string,
): Promise<Result<Attention, { code: 'not_found' }>> {
  const { db, clock } = resources
  const campaign = await findVisibleCampaign(db, actor, slug)
  if (!campaign || actor.wardId !== campaign.wardId || !seesRestricted(actor, campaign)) {
    return refuse({ code: 'not_found' })
  }

  const now = clock.now()
  const before = (days: number) => new Date(now.getTime() - days * DAY)
  const { id: campaignId, wardId } = campaign
  const [waiting, flow, quiet, thin, moved] = await Promise.all([
    findWaiting(db, { campaignId, overdueBefore: before(campaign.deadlines.verifyWithinDays) }),
    countFlow(db, { campaignId, since: before(FLOW_DAYS) }),
    listQuietCollectives(db, { campaignId, wardId, since: before(QUIET_DAYS), now }),
    listThinlyVerified(db, { campaignId, wardId, now, least: LEAST_VERIFIERS }),
    isFrozen(campaign, now) ? movedBehindFreeze(resources, reader, actor, slug) : null,
  ])
  const backlog = { ...waiting, ...flow, days: FLOW_DAYS }
  return grant({
    ...{ campaign, backlog, moved, forecast: forecastBacklog(backlog, now) },
    quiet: { days: QUIET_DAYS, collectives: quiet },
    thinlyVerified: { least: LEAST_VERIFIERS, collectives: thin },
  })
}

async function movedBehindFreeze(resources: Resources, reader: BoardReader, actor: Actor, slug: string) {
  const [live, frozen] = await Promise.all([
    readBoard(resources, reader, actor, { slug, board: 'collectives' }),
    readBoard(resources, reader, actor, { slug, board: 'collectives', asOutsider: true }),
  ])
  return live && frozen ? movedRows(frozen.rows, live.rows) : []
}

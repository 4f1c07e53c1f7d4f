import { type Campaign, findVisibleCampaign } from '#server/domain/campaigns/index.ts'
import type { CollectiveKind } from '#server/domain/collectives/contract.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import type { BalanceView } from '#server/domain/scoring/contract.ts'
import type { Resources } from '#server/platform/resources.ts'
import { type Board, type BoardRow, boardMeasures, type Measure, type NotShown, type SizeBand } from './contract.ts'
import { eyesOf } from './eyes-of.ts'
import { cumulate, type History } from './history.ts'
import { listDayPoints } from './history-queries.ts'
import { type OwnStanding, ownStanding } from './neighbours.ts'
import type { OrderedRow } from './order-board.ts'
import { findScoringCollectiveId } from './queries.ts'
import { measureOf } from './read-standings.ts'
import { canSeeRow, type Eyes, shownRow } from './see-row.ts'
import { type Standing, standingOf, viewOfBoard } from './view-of-board.ts'
import { type BoardReader, countHidden, type WholeBoard } from './whole-board.ts'

export type BoardWish = {
  slug: string
  board: Board
  measure?: Measure | undefined
  kind?: CollectiveKind | undefined
  size?: SizeBand | undefined
  /** Office and auditor may look at what outsiders see. */
  asOutsider?: boolean
}

export type BoardScreen = Standing & {
  campaign: Campaign
  board: Board
  measure: Measure
  measures: readonly Measure[]
  scope: { kind: CollectiveKind | null; size: SizeBand | null }
  brackets: Bracket[]
  view: BalanceView
  /** Whether this reader may see rows that outsiders may not. */
  seesMore: boolean
  canSeeRestricted: boolean
  version: number
  rows: BoardRow[]
  /** Rows of this scope that were left out because there are too many for one page. */
  beyond: number
  notShown: NotShown
  /** Own place and neighbours; withheld while the board stands still for outsiders. */
  own: OwnStanding | 'withheld' | null
  history: History
}

export type Bracket = { kind: CollectiveKind; count: number; sizes: SizeBand[] }

const ROWS_SHOWN = 200
const SERIES = 10

/** A board as one reader may see it. Undefined: there is no such campaign for them. */
export async function readBoard(
  resources: Resources,
  reader: BoardReader,
  actor: Actor | undefined,
  wish: BoardWish,
): Promise<BoardScreen | undefined> {
  const campaign = await findVisibleCampaign(resources.db, actor, wish.slug)
  if (!campaign) return undefined

  const now = resources.clock.now()
  const all = await eyesOf(resources.db, actor, campaign, now)
  const view = all.seesRestricted && !wish.asOutsider ? 'restricted' : 'public'
  const eyes = { ...all, seesRestricted: view === 'restricted' }
  const measure = measureOf(wish, campaign)
  const { lastDay } = viewOfBoard(campaign, view, now)
  const whole = await reader.whole({ campaign, board: wish.board, measure, view })
  const seen = whole.rows.filter((row) => canSeeRow(eyes, row))
  const inScope = seen.filter((row) => isInScope(row, wish))

  return {
    ...standingOf(campaign, now),
    ...{ campaign, board: wish.board, measure, measures: boardMeasures[wish.board], view },
    scope: { kind: wish.kind ?? null, size: wish.size ?? null },
    brackets: bracketsOf(seen),
    seesMore: actor !== undefined && wish.asOutsider !== true,
    canSeeRestricted: all.seesRestricted,
    version: whole.version,
    rows: inScope.slice(0, ROWS_SHOWN).map(shownRow),
    beyond: Math.max(inScope.length - ROWS_SHOWN, 0),
    notShown: countHidden(whole.rows.filter((row) => !canSeeRow(eyes, row))),
    own: await ownOf(resources, {
      whole,
      eyes,
      board: wish.board,
      isWithheld: view === 'public' && standingOf(campaign, now).isFrozen,
    }),
    history: await historyOf(resources, { campaign, board: wish.board, whole, rows: inScope, lastDay }),
  }
}

function isInScope(row: BoardRow, { kind, size }: BoardWish): boolean {
  return (kind === undefined || row.kind === kind) && (size === undefined || row.size === size)
}

function bracketsOf(rows: readonly OrderedRow[]): Bracket[] {
  const brackets = new Map<CollectiveKind, Bracket>()
  for (const { kind, size } of rows) {
    const bracket = brackets.get(kind) ?? { kind, count: 0, sizes: [] }
    bracket.count += 1
    if (size !== null && !bracket.sizes.includes(size)) bracket.sizes.push(size)
    brackets.set(kind, bracket)
  }
  return [...brackets.values()].sort((a, b) => b.count - a.count)
}

/** One's own row, or one's collective's: not their place while the board stands still for outsiders. */
async function ownOf(
  { db, clock }: Resources,
  { whole, eyes, board, isWithheld }: { whole: WholeBoard; eyes: Eyes; board: Board; isWithheld: boolean },
): Promise<BoardScreen['own']> {
  if (eyes.accountId === undefined) return null
  if (isWithheld) return 'withheld'

  const subjectId =
    board === 'collectives' ? await findScoringCollectiveId(db, eyes.accountId, clock.now()) : eyes.accountId
  return subjectId === undefined ? null : (ownStanding(whole.rows, subjectId, eyes) ?? null)
}

type HistoryWish = { campaign: Campaign; board: Board; whole: WholeBoard; rows: readonly OrderedRow[]; lastDay: string }

async function historyOf({ db }: Resources, { campaign, board, whole, rows, lastDay }: HistoryWish): Promise<History> {
  const leaders = rows.filter(({ places }) => places !== null).slice(0, SERIES)
  const subjectIds = leaders.map(({ subjectId }) => subjectId)
  const dayPoints = await listDayPoints(db, {
    campaignId: campaign.id,
    board,
    subjectIds,
    throughSeq: whole.throughSeq,
  })
  return cumulate({ from: campaign.startsOn, until: lastDay }, subjectIds, dayPoints)
}

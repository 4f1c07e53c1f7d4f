import { type Campaign, findVisibleCampaign } from '#server/domain/campaigns/index.ts'
import type { CollectiveKind } from '#server/domain/collectives/contract.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import type { BalanceView } from '#server/domain/scoring/contract.ts'
import type { Resources } from '#server/platform/resources.ts'
import { type Board, boardMeasures, type Measure, type SizeBand, type StandingsRow } from './contract.ts'
import { eyesOf } from './eyes-of.ts'
import type { OrderedRow } from './order-board.ts'
import { canSeeRow } from './see-row.ts'
import { standingsRow, sumNotShown } from './standings-row.ts'
import { standingOf } from './view-of-board.ts'
import { type BoardReader, countHidden } from './whole-board.ts'

export type StandingsWish = {
  slug: string
  board: Board
  measure?: Measure | undefined
  /** A bracket: collectives of one kind, or of one kind and size; people of one kind of collective. */
  kind?: CollectiveKind | undefined
  size?: SizeBand | undefined
  /** Office and auditor may read what outsiders see. */
  asOutsider?: boolean
  limit: number
  /** Position on the whole board of the last row that was shown. */
  after?: number | undefined
}

/** A part of a board as one reader may see it; the same rows and version as the screen's. */
export type Standings = {
  measure: Measure
  view: BalanceView
  version: number
  /** Since when the board stands still for outsiders; null while it moves. */
  frozenSince: Date | null
  /** Places are those of the whole board, or within the bracket that was asked for. */
  rows: StandingsRow[]
  /** How many ranked people of this part are not shown. */
  notShown: number
  next: number | undefined
}

/** Reads a board page by page, for programs. Undefined: there is no such campaign for this reader. */
export async function readStandings(
  resources: Pick<Resources, 'db' | 'clock'>,
  reader: BoardReader,
  actor: Actor | undefined,
  wish: StandingsWish,
): Promise<Standings | undefined> {
  const campaign = await findVisibleCampaign(resources.db, actor, wish.slug)
  if (!campaign) return undefined

  const now = resources.clock.now()
  const all = await eyesOf(resources.db, actor, campaign, now)
  const eyes = { ...all, seesRestricted: all.seesRestricted && !wish.asOutsider }
  const view = eyes.seesRestricted ? 'restricted' : 'public'
  const measure = measureOf(wish, campaign)
  const { version, rows } = await reader.whole({ campaign, board: wish.board, measure, view })
  const inBracket = rows.filter((row) => isInBracket(row, wish))
  const following = inBracket.filter((row) => row.position > (wish.after ?? -1) && canSeeRow(eyes, row))
  const shown = following.slice(0, wish.limit)
  const hidden = countHidden(inBracket.filter((row) => !canSeeRow(eyes, row)))

  return {
    ...{ measure, view, version },
    frozenSince: standingOf(campaign, now).isFrozen ? campaign.freezeAt : null,
    rows: shown.map((row) => standingsRow(row, wish.size ? 'bracket' : wish.kind ? 'kind' : 'all')),
    notShown: sumNotShown(hidden),
    next: following.length > shown.length ? shown.at(-1)?.position : undefined,
  }
}

/** The wished measure, else the campaign's official one where this board has it, else points. */
export function measureOf(
  { board, measure }: { board: Board; measure?: Measure | undefined },
  { officialMeasure }: Pick<Campaign, 'officialMeasure'>,
): Measure {
  const offered: readonly Measure[] = boardMeasures[board]
  return [measure, officialMeasure].find((wished) => wished !== undefined && offered.includes(wished)) ?? 'points'
}

function isInBracket(row: OrderedRow, { kind, size }: StandingsWish): boolean {
  return (kind === undefined || row.kind === kind) && (size === undefined || row.size === size)
}

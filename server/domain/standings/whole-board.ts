import type { Campaign } from '#server/domain/campaigns/index.ts'
import type { BalanceView } from '#server/domain/scoring/contract.ts'
import type { Resources } from '#server/platform/resources.ts'
import type { Board, Measure, NotShown } from './contract.ts'
import { type OrderedRow, orderBoard, type Subject } from './order-board.ts'
import { findHeads, type Heads, listCollectiveSubjects, listPersonSubjects } from './queries.ts'
import { type VersionedCache, versionedCache } from './versioned-cache.ts'
import { type BoardView, viewOfBoard } from './view-of-board.ts'

/** A whole board in order, hidden people included; never handed out without `canSeeRow`. */
export type WholeBoard = {
  version: number
  /** Last entry of the ledger that these figures may contain for their reader. */
  throughSeq: number
  subjects: readonly Subject[]
  rows: readonly OrderedRow[]
}

export type BoardReader = {
  whole(wish: { campaign: Campaign; board: Board; measure: Measure; view: BalanceView }): Promise<WholeBoard>
  forget(): void
}

const BOARDS_KEPT = 200
const MINUTE = 60_000

/** Reads whole boards, each computed once per version however many ask for it. */
export function boardReader(resources: Pick<Resources, 'db' | 'clock'>): BoardReader {
  const cache: VersionedCache<WholeBoard> = versionedCache(BOARDS_KEPT)
  return {
    whole: async ({ campaign, board, measure, view }) => {
      const heads = await findHeads(resources.db, campaign)
      const state = viewOfBoard(campaign, view, resources.clock.now())
      const key = [campaign.id, board, measure, view].join(' ')
      // Names and memberships move without a version of their own: a board is read anew after a minute at most.
      const freshness = `${versionOf(heads, view)} ${Math.floor(state.asOf.getTime() / MINUTE)} ${state.lastDay}`
      return await cache.read(key, freshness, () => computeBoard(resources, { campaign, board, measure, state, heads }))
    },
    forget: cache.clear,
  }
}

/** Both parts only grow, so their sum grows with either. */
function versionOf(heads: Heads, view: BalanceView): number {
  return throughSeqOf(heads, view) + heads.peopleChanges
}

export function throughSeqOf(heads: Heads, view: BalanceView): number {
  return view === 'public' ? heads.publicThroughSeq : heads.seq
}

async function computeBoard(
  { db }: Pick<Resources, 'db'>,
  {
    campaign,
    board,
    measure,
    state,
    heads,
  }: { campaign: Campaign; board: Board; measure: Measure; state: BoardView; heads: Heads },
): Promise<WholeBoard> {
  const throughSeq = throughSeqOf(heads, state.view)
  const scope = { ...state, campaignId: campaign.id, wardId: campaign.wardId, throughSeq }
  const subjects =
    board === 'collectives'
      ? await listCollectiveSubjects(db, scope)
      : await listPersonSubjects(db, scope, board === 'on_duty' ? 'on_duty' : 'voluntary')
  const rows = orderBoard(board, measure, subjects)
  return { version: versionOf(heads, state.view), throughSeq, subjects, rows }
}

/** How many of these rows, which a reader may not see, are ranked: the board says so where they would stand. */
export function countHidden(rows: readonly OrderedRow[]): NotShown {
  const hidden: NotShown = {}
  for (const { places, kind } of rows) {
    if (places !== null) hidden[kind] = (hidden[kind] ?? 0) + 1
  }
  return hidden
}

import type { Actor } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import type { Board, Measure } from './contract.ts'
import type { CountedFigures } from './progress-queries.ts'
import { readPublicBoard } from './public-board.ts'
import { readAttention } from './read-attention.ts'
import { type BoardWish, readBoard } from './read-board.ts'
import { readProgress } from './read-progress.ts'
import { type LinesWish, readStandingLines } from './read-standing-lines.ts'
import { readStandings, type StandingsWish } from './read-standings.ts'
import { versionedCache } from './versioned-cache.ts'
import { boardReader } from './whole-board.ts'

export { type Bracket, bracketKey, sizeBandOf } from './bracket.ts'
export { changeOfBoard, type RowsById } from './change-of-board.ts'
export type { Fraction } from './contract.ts'
export { compareFractions, whole } from './fraction.ts'
export type { History } from './history.ts'
export type { OwnStanding } from './neighbours.ts'
export { type MemberFigures, perMember, perThousandResidents } from './per-member.ts'
export type { PublicBoard } from './public-board.ts'
export { type Ranked, rankRows } from './rank-rows.ts'
export type { Attention } from './read-attention.ts'
export type { BoardScreen, BoardWish } from './read-board.ts'
export type { IndicatorProgress, ProgressScreen } from './read-progress.ts'
export type { LinesScreen, LinesWish, ShownEntry } from './read-standing-lines.ts'
export type { ShownLine } from './shown-lines.ts'
export { standingsRow, sumNotShown } from './standings-row.ts'

const PROGRESS_KEPT = 20

/** Boards, lines and progress for the edges; everything here is derived and may be forgotten. */
export function standingsContext(resources: Resources) {
  const reader = boardReader(resources)
  const figures = versionedCache<CountedFigures>(PROGRESS_KEPT)
  resources.events.on('boardPeopleChanged', reader.forget)
  return {
    readBoard: (actor: Actor | undefined, wish: BoardWish) => readBoard(resources, reader, actor, wish),
    readStandings: (actor: Actor | undefined, wish: StandingsWish) => readStandings(resources, reader, actor, wish),
    readPublicBoard: (wish: { slug: string; board: Board; measure?: Measure | undefined }) =>
      readPublicBoard(resources, reader, wish),
    readStandingLines: (actor: Actor | undefined, wish: LinesWish) => readStandingLines(resources, actor, wish),
    readAttention: (actor: Actor, slug: string) => readAttention(resources, reader, actor, slug),
    readProgress: (actor: Actor | undefined, slug: string) => readProgress(resources, figures, actor, slug),
    /** Drops what was kept: people's names or consents changed in another process. */
    forget: reader.forget,
  }
}

export type Standings = ReturnType<typeof standingsContext>

import {
  changeOfBoard,
  type PublicBoard,
  type RowsById,
  standingsRow,
  sumNotShown,
} from '#server/domain/standings/index.ts'
import { coalescingTick } from '#server/platform/coalescing-tick.ts'
import type { Log } from '#server/platform/log.ts'
import type { Change, Gateway, LiveApplication } from './gateway.ts'
import type { BoardTopic } from './schema.ts'

export type StandingsPublisher = {
  /** The board as it is for the public now, with what a browser at `version` has missed. Undefined: no such board. */
  catchUp(topic: BoardTopic, version: number): Promise<{ version: number; missed: Change | null } | undefined>
  /** Boards of these campaigns may have moved: the followed ones are read again and what changed is sent. */
  wake(concerns: (board: Pick<PublicBoard, 'campaign'>) => boolean): void
  stop(): Promise<void>
}

/** What browsers that follow a topic have been told, and the boards of earlier versions they may come back with. */
type Told = { topic: BoardTopic; board: PublicBoard; earlier: Map<number, RowsById> }

const VERSIONS_KEPT = 64

type Publishing = { gateway: Gateway; standings: LiveApplication['standings']; told: Map<BoardTopic['name'], Told> }

/**
 * Sends changed rows of public boards, once per change to everybody who follows. Only the public view is ever read
 * here; while a freeze is on its version stands still and nothing is sent, so not even the time of an entry shows.
 */
export function standingsPublisher(gateway: Gateway, { standings }: LiveApplication, log: Log): StandingsPublisher {
  const publishing: Publishing = { gateway, standings, told: new Map() }
  const moved = new Set<BoardTopic['name']>()
  const tick = coalescingTick(async () => {
    const names = [...moved]
    moved.clear()
    const results = await Promise.allSettled(names.map((name) => publish(publishing, name)))
    for (const result of results) {
      // Browsers heal by themselves: the next change names the version it starts from.
      if (result.status === 'rejected') log.error({ err: result.reason }, 'a board could not be published')
    }
  })

  return {
    catchUp: (topic, version) => catchUp(publishing, topic, version),
    wake: (concerns) => {
      for (const [name, { board }] of publishing.told) if (concerns(board)) moved.add(name)
      if (moved.size > 0) tick.wake()
    },
    stop: tick.stop,
  }
}

async function publish({ gateway, standings, told }: Publishing, name: BoardTopic['name']): Promise<void> {
  const last = told.get(name)
  if (!last) return

  // Nobody is looking: the next follower starts from the board itself.
  if (!gateway.sockets.adapter.rooms.has(name)) {
    told.delete(name)
    return
  }
  const board = await standings.readPublicBoard(last.topic)
  if (board) advance(gateway, last, board)
}

/** Tells a board's followers of its next version, unless they know it already. */
function advance(gateway: Gateway, last: Told, board: PublicBoard): void {
  if (board.version <= last.board.version) return

  const change = changeTo(last.topic, board, { version: last.board.version, rows: last.board.rows })
  remember(last, board)
  gateway.to(last.topic.name).emit('standings', change)
}

async function catchUp({ gateway, standings, told }: Publishing, topic: BoardTopic, version: number) {
  const board = await standings.readPublicBoard(topic)
  if (!board) return undefined

  const last = told.get(topic.name) ?? { topic, board, earlier: new Map([[board.version, board.rows]]) }
  told.set(topic.name, last)
  // Whoever follows already is told first: a later change must start from what the newcomer starts from.
  advance(gateway, last, board)
  const rows = last.earlier.get(version)
  const missed = version === board.version ? null : changeTo(topic, board, rows && { version, rows })
  return { version: board.version, missed }
}

function remember(told: Told, board: PublicBoard): void {
  told.board = board
  told.earlier.set(board.version, board.rows)
  for (const oldest of told.earlier.keys()) {
    if (told.earlier.size <= VERSIONS_KEPT) break
    told.earlier.delete(oldest)
  }
}

type Snapshot = { version: number; rows: RowsById }

/** What those who follow must be told, in the form of their topic. */
function changeTo(topic: BoardTopic, board: PublicBoard, from: Snapshot | undefined): Change {
  const { version, notShown } = board
  const since = from?.version ?? 0
  const isWhole = from === undefined
  const { rows, removed } = from
    ? changeOfBoard(from.rows, board.rows)
    : { rows: [...board.rows.values()], removed: [] }
  if (topic.measure !== undefined) return { topic: topic.name, since, version, notShown, isWhole, rows, removed }
  return {
    ...{ topic: topic.name, since, version, whole: isWhole, removed },
    rows: rows.map((row) => standingsRow(row, 'all')),
    notShown: sumNotShown(notShown),
  }
}

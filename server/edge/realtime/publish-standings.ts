import type { NotShown, StandingsChange, StandingsTopic } from '#server/domain/standings/contract.ts'
import { changeOfBoard, type PublicBoard, type RowsById } from '#server/domain/standings/index.ts'
import { coalescingTick } from '#server/platform/coalescing-tick.ts'
import type { Log } from '#server/platform/log.ts'
import type { Gateway, LiveApplication } from './gateway.ts'
import type { Topic } from './schema.ts'

type BoardTopic = Extract<Topic, { kind: 'standings' }>

export type StandingsPublisher = {
  /** The board as it is for the public now, with what a browser at `version` has missed. Undefined: no such board. */
  catchUp(topic: BoardTopic, version: number): Promise<{ version: number; missed: StandingsChange | null } | undefined>
  /** Boards of these campaigns may have moved: the followed ones are read again and what changed is sent. */
  wake(concerns: (board: Pick<PublicBoard, 'campaign'>) => boolean): void
  stop(): Promise<void>
}

/** What browsers that follow a topic have been told, and the boards of earlier versions they may come back with. */
type Told = { topic: BoardTopic; board: PublicBoard; earlier: Map<number, RowsById> }

const VERSIONS_KEPT = 64

type Publishing = { gateway: Gateway; standings: LiveApplication['standings']; told: Map<StandingsTopic, Told> }

/**
 * Sends changed rows of public boards, once per change to everybody who follows. Only the public view is ever read
 * here; while a freeze is on its version stands still and nothing is sent, so not even the time of an entry shows.
 */
export function standingsPublisher(gateway: Gateway, { standings }: LiveApplication, log: Log): StandingsPublisher {
  const publishing: Publishing = { gateway, standings, told: new Map() }
  const moved = new Set<StandingsTopic>()
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

async function publish({ gateway, standings, told }: Publishing, name: StandingsTopic): Promise<void> {
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

  const { name } = last.topic
  const change = changeTo(name, board, { version: last.board.version, rows: last.board.rows })
  remember(last, board)
  gateway.to(name).emit('standings', change)
}

async function catchUp({ gateway, standings, told }: Publishing, topic: BoardTopic, version: number) {
  const board = await standings.readPublicBoard(topic)
  if (!board) return undefined

  const last = told.get(topic.name) ?? { topic, board, earlier: new Map([[board.version, board.rows]]) }
  told.set(topic.name, last)
  // Whoever follows already is told first: a later change must start from what the newcomer starts from.
  advance(gateway, last, board)
  const rows = last.earlier.get(version)
  const missed = version === board.version ? null : changeTo(topic.name, board, rows && { version, rows })
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

function changeTo(
  topic: StandingsTopic,
  board: { version: number; rows: RowsById; notShown: NotShown },
  from: { version: number; rows: RowsById } | undefined,
): StandingsChange {
  const { version, notShown } = board
  return from === undefined
    ? { topic, since: 0, version, notShown, isWhole: true, rows: [...board.rows.values()], removed: [] }
    : { topic, since: from.version, version, notShown, isWhole: false, ...changeOfBoard(from.rows, board.rows) }
}

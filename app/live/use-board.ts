import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { StandingsChange, StandingsTopic } from '#server/domain/standings/contract.ts'
import { applyChange, type BoardState, movedRows } from './apply-change.ts'
import { follow } from './follow.ts'
import { useThrottled } from './use-throttled.ts'

export type LiveBoard = BoardState & {
  /** Undefined until the first connection. */
  isConnected: boolean | undefined
  /** Subjects whose points or place the last change moved. */
  moved: ReadonlySet<string>
}

type Options = {
  topic: StandingsTopic | undefined
  /** The reader sees more than the public board: the page asks its loader again, soon after a change. */
  seesMore: boolean
}

const nobody: ReadonlySet<string> = new Set()
const RELOAD_MS = 4_000

/** A board that moves by itself: what the loader answered, and every change since. */
export function useBoard(loaded: BoardState, { topic, seesMore }: Options): LiveBoard {
  const [shown, setShown] = useState({ loaded, state: loaded, moved: nobody })
  const [isConnected, setConnected] = useState<boolean>()
  const reload = useThrottled(useRevalidator().revalidate, RELOAD_MS)
  if (shown.loaded !== loaded) setShown({ loaded, state: loaded, moved: nobody })

  // Handlers outlive a rendering; they must count from what is shown now, not from what was shown when they were made.
  const latest = useRef(shown.state)
  latest.current = shown.loaded === loaded ? shown.state : loaded

  useEffect(() => {
    if (topic === undefined) return
    const take = (change: StandingsChange) => {
      const before = latest.current
      const state = applyChange(before, change)
      if (state === 'gap') return reload()
      latest.current = state
      if (state !== before) {
        const moved = new Set(movedRows(before.rows, state.rows).map(({ subjectId }) => subjectId))
        setShown((now) => ({ ...now, state, moved }))
      }
      if (seesMore) reload()
    }
    return follow({
      topic,
      version: () => latest.current.version,
      onAnswer: (answer) => {
        if (answer.ok && answer.missed) take(answer.missed)
      },
      onChange: take,
      onConnection: setConnected,
    })
  }, [topic, seesMore, reload])

  return { ...(shown.loaded === loaded ? shown.state : loaded), moved: shown.moved, isConnected }
}

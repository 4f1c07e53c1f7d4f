import { useSearchParams } from '@remix-run/react'
import { useCallback, useRef } from 'react'
import type { QueueAct } from '#server/domain/assistance/index.ts'

/**
 * Which act of the hand is open: the one the address names, else the first. `step` goes on or back. Where one moves
 * without a link, what held the focus may be gone: `takesFocus` asks what opens next to take it, once.
 */
export function useOpenAct(acts: readonly QueueAct[]) {
  const [search, setSearch] = useSearchParams()
  const named = acts.findIndex(({ act }) => act.id === search.get('act'))
  const index = Math.max(named, 0)
  const takesFocus = useRef(false)

  const show = useCallback(
    (id: string | undefined) => {
      const change = (old: URLSearchParams) => {
        if (id === undefined) old.delete('act')
        else old.set('act', id)
        return old
      }
      setSearch(change, { replace: true, preventScrollReset: true })
    },
    [setSearch],
  )
  const showAt = useCallback(
    (at: number) => {
      const next = acts[at]
      if (next) show(next.act.id)
      return next !== undefined
    },
    [acts, show],
  )
  const step = useCallback(
    (by: 1 | -1) => {
      if (showAt(index + by)) takesFocus.current = true
    },
    [index, showAt],
  )
  /** The open act has been decided: the next one, or the one before where it was the last. */
  const leave = useCallback(() => {
    takesFocus.current = true
    if (!showAt(index + 1)) showAt(index - 1)
  }, [index, showAt])
  return { open: acts[index], show, step, leave, takesFocus }
}

import { useSearchParams } from '@remix-run/react'
import { useCallback } from 'react'
import type { QueueAct } from '#server/domain/assistance/index.ts'

/** Which act of the hand is open: the one the address names, else the first. `step` goes on to another. */
export function useOpenAct(acts: readonly QueueAct[]) {
  const [search, setSearch] = useSearchParams()
  const named = acts.findIndex(({ act }) => act.id === search.get('act'))
  const index = Math.max(named, 0)

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
  const step = useCallback(
    (by: 1 | -1) => {
      // After the last comes the one before it: it is still there when the last has been decided.
      const next = acts[index + by] ?? acts[index - by]
      if (next) show(next.act.id)
    },
    [acts, index, show],
  )
  return { open: acts[index], show, step }
}

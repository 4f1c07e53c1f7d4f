import { useCallback, useMemo, useState } from 'react'
import type { QueueAct } from '#server/domain/assistance/index.ts'

/** Acts ticked for one decision; what has left the hand is no longer chosen. */
export function useChosenActs(acts: readonly QueueAct[]) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const chosen = useMemo(() => acts.filter(({ act }) => ticked.has(act.id)), [acts, ticked])
  const toggle = useCallback((id: string) => {
    setTicked((old) => {
      const next = new Set(old)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }, [])
  const toggleAll = useCallback(() => {
    setTicked(chosen.length === acts.length ? new Set() : new Set(acts.map(({ act }) => act.id)))
  }, [acts, chosen])
  return { chosen, isChosen: (id: string) => ticked.has(id), toggle, toggleAll }
}

export type ChosenActs = ReturnType<typeof useChosenActs>

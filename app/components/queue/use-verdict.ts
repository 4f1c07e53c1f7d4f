import { useFetcher } from '@remix-run/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { paths } from '#server/paths.ts'
import type { ShownVerdict, VerdictsAnswer } from './shown-verdict.ts'
import type { UndoingAnswer } from './undoing-results.tsx'

/** The last decision on a single act and how it went; after it the next act is open already. */
export type VerdictState = ReturnType<typeof useVerdict>

/** Sends single decisions without leaving the page, and takes the last one back. */
export function useVerdict({ onSent }: { onSent: () => void }) {
  const sending = useFetcher<VerdictsAnswer>()
  const undoing = useFetcher<UndoingAnswer>()
  const [last, setLast] = useState<ShownVerdict>()
  const [undone, setUndone] = useState<UndoingAnswer>()
  const actId = useRef('')

  useEffect(() => {
    const [verdict] = sending.data?.verdicts ?? []
    if (!verdict) return
    setUndone(undefined)
    setLast(verdict)
  }, [sending.data])
  useEffect(() => {
    if (undoing.data) setUndone(undoing.data)
  }, [undoing.data])

  const send = useCallback(
    (form: FormData, id: string) => {
      if (sending.state !== 'idle') return
      actId.current = id
      sending.submit(form, { method: 'post', action: paths.verdicts })
      onSent()
    },
    [sending, onSent],
  )
  const verdictId = last?.given?.verdictId
  const undo = useCallback(() => {
    if (verdictId === undefined || undone || undoing.state !== 'idle') return
    undoing.submit({ verdictIds: verdictId }, { method: 'post', action: paths.verdictsUndoing })
  }, [undoing, verdictId, undone])

  return {
    last,
    undone,
    errors: sending.data?.errors,
    /** The act whose decision is on its way. */
    sendingId: sending.state === 'idle' ? undefined : actId.current,
    send,
    undo,
  }
}

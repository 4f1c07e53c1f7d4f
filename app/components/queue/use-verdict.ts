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
  const [last, setLast] = useState<ShownVerdict>()
  const { undone, undo, forget } = useUndoing(last?.given?.verdictId)
  const actId = useRef('')

  useEffect(() => {
    const [verdict] = sending.data?.verdicts ?? []
    if (!verdict) return
    forget()
    setLast(verdict)
  }, [sending.data, forget])

  const send = useCallback(
    (form: FormData, id: string) => {
      // While the page catches up with the last decision, the next one must not be lost.
      if (sending.state === 'submitting') return
      actId.current = id
      sending.submit(form, { method: 'post', action: paths.verdicts })
      onSent()
    },
    [sending, onSent],
  )
  /** The act whose decision is on its way. */
  const sendingId = sending.state === 'idle' ? undefined : actId.current
  return { last, undone, errors: sending.data?.errors, sendingId, send, undo }
}

/** Takes one verdict back, once. */
function useUndoing(verdictId: string | undefined) {
  const undoing = useFetcher<UndoingAnswer>()
  const [undone, setUndone] = useState<UndoingAnswer>()
  useEffect(() => {
    if (undoing.data) setUndone(undoing.data)
  }, [undoing.data])

  const undo = useCallback(() => {
    if (verdictId === undefined || undone || undoing.state !== 'idle') return
    undoing.submit({ verdictIds: verdictId }, { method: 'post', action: paths.verdictsUndoing })
  }, [undoing, verdictId, undone])
  const forget = useCallback(() => setUndone(undefined), [])
  return { undone, undo, forget }
}

import { useFetcher } from '@remix-run/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FormErrors } from '#app/http/form-errors.ts'
import { paths } from '#server/paths.ts'
import type { ShownVerdict, VerdictsAnswer } from './shown-verdict.ts'

export type BulkRun = ReturnType<typeof useBulkRun>

/** Enough for one transaction to be quick and for a stop to be felt at once. */
const PART = 25

/** Sends a decision on many acts part by part. `stop` lets the part on its way finish and sends no more. */
export function useBulkRun(acts: readonly string[]) {
  const fetcher = useFetcher<VerdictsAnswer>()
  const [stage, setStage] = useState<'asking' | 'running' | 'done'>('asking')
  const [verdicts, setVerdicts] = useState<ShownVerdict[]>([])
  const [errors, setErrors] = useState<FormErrors>()
  const [isStopping, setStopping] = useState(false)
  const form = useRef(new FormData())
  const sent = useRef(0)
  const heard = useRef<VerdictsAnswer>()

  const sendPart = useCallback(() => {
    const part = acts.slice(sent.current, sent.current + PART)
    sent.current += part.length
    form.current.delete('acts')
    for (const act of part) form.current.append('acts', act)
    fetcher.submit(form.current, { method: 'post', action: paths.verdicts })
  }, [acts, fetcher])
  const start = useCallback(
    (confirmed: FormData) => {
      form.current = confirmed
      setStage('running')
      sendPart()
    },
    [sendPart],
  )

  useEffect(() => {
    const answer = fetcher.data
    if (stage !== 'running' || fetcher.state !== 'idle' || !answer || answer === heard.current) return
    heard.current = answer
    setVerdicts((before) => [...before, ...answer.verdicts])
    setErrors(answer.errors)
    if (answer.errors || isStopping || sent.current >= acts.length) setStage('done')
    else sendPart()
  }, [fetcher.data, fetcher.state, stage, isStopping, acts, sendPart])

  const left = acts.length - verdicts.length
  return { stage, verdicts, errors, isStopping, left, start, stop: () => setStopping(true) }
}

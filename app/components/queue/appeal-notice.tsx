import { Alert } from '#app/components/ui/alert.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { QueueAct } from '#server/domain/assistance/index.ts'

/** That an act is looked at a second time: what was decided first and why, and what its author says to that. */
export function AppealNotice({ appeal }: { appeal: NonNullable<QueueAct['appeal']> }) {
  const words = useWords('queue.appeal')
  const act = useWords('act')
  const dates = useDates()
  const { kind, decision, reason, note, decidedAt } = appeal.verdict
  const what = act(`event.${kind === 'decision' ? decision : kind}`)
  return (
    <Alert tone="info" title={words('title')}>
      <p>
        {words('first', { at: dates.moment(decidedAt), what })}
        {reason !== null && ` · ${act(`reason.${reason}`)}`}
      </p>
      {note !== null && <p className="text-quiet">{note}</p>}
      <p className="mt-2 font-semibold">{words('reason')}</p>
      <p className="wrap-anywhere whitespace-pre-line">{appeal.reason}</p>
    </Alert>
  )
}

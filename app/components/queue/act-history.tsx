import { Card } from '#app/components/ui/card.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { QueueAct } from '#server/domain/assistance/index.ts'

/** What was decided about an act before, and taken back. */
export function ActHistory({ history }: { history: QueueAct['history'] }) {
  const words = useWords('queue')
  const act = useWords('act')
  const dates = useDates()
  return (
    <Card title={words('history')}>
      <ol className="grid gap-2">
        {history.map(({ id, kind, decision, reason, note, decidedAt }) => (
          <li key={id}>
            {words('historyLine', {
              at: dates.moment(decidedAt),
              what: act(`event.${kind === 'decision' ? decision : kind}`),
            })}
            {reason !== null && kind !== 'undo' && ` · ${act(`reason.${reason}`)}`}
            {note !== null && <span className="block text-quiet">{note}</span>}
          </li>
        ))}
      </ol>
    </Card>
  )
}

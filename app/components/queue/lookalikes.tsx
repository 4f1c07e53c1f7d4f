import { Alert } from '#app/components/ui/alert.tsx'
import { StateBadge } from '#app/components/ui/badge.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { QueueAct } from '#server/domain/assistance/index.ts'

/** Other acts with the same credit, or perhaps for the same citizen: both shown, so that the verifier can compare. */
export function Lookalikes({ act: { lookalikes } }: { act: QueueAct }) {
  const words = useWords('queue')
  const dates = useDates()
  return (
    <Alert tone="warning" title={words('lookalikes')}>
      <p>{words('lookalikesLead')}</p>
      <ul className="mt-2 grid gap-2">
        {lookalikes.map(({ id, state, receivedAt, authorName, isSameCredit }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <StateBadge state={state} />
            <span className="tabular">
              {words('lookalikeLine', { name: authorName, at: dates.moment(receivedAt) })}
            </span>
            <span className="text-sm">{words(isSameCredit ? 'sameCredit' : 'sameCitizen')}</span>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

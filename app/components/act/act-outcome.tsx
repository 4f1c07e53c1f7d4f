import { MessageSquareReply } from 'lucide-react'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { AssistanceDetail } from '#server/domain/assistance/index.ts'
import { paths } from '#server/paths.ts'

/** The reason of the verdict in force, what comes next and until when, and under it the way to ask again. */
export function ActOutcome({ act }: { act: AssistanceDetail }) {
  const words = useWords('act.next')
  const appeal = useWords('appeal')
  if (!act.next) return null

  return (
    <Card title={words('title')} className="grid gap-3">
      <VerdictReason act={act} />
      <NextWords act={act} next={act.next} />
      {act.can.appeal && (
        <LinkButton to={paths.appeal(act.id)} icon={MessageSquareReply} wide>
          {appeal('ask')}
        </LinkButton>
      )}
    </Card>
  )
}

/** Why an act was returned or rejected, as the last verdict on it says. */
export function VerdictReason({ act: { state, history } }: { act: Pick<AssistanceDetail, 'state' | 'history'> }) {
  const reasons = useWords('act.reason')
  const verdict = history.decisions.find(({ kind, decision }) => kind !== 'undo' && decision === state)
  if (!verdict?.reason) return null

  return (
    <p>
      <span className="font-semibold">{reasons(verdict.reason)}</span>
      {verdict.note && <span className="block whitespace-pre-line">{verdict.note}</span>}
    </p>
  )
}

function NextWords({ act, next }: { act: AssistanceDetail; next: NonNullable<AssistanceDetail['next']> }) {
  const words = useWords('act.next')
  const dates = useDates()
  if (next.kind === 'appeal_decided') return <p>{words('appeal_decided')}</p>

  return (
    <>
      {act.state === 'waiting' && act.appeal && <p>{words('again')}</p>}
      <p>{words(next.kind, { until: dates.moment(next.until) })}</p>
    </>
  )
}

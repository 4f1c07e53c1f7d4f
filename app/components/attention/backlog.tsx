import { Alert } from '#app/components/ui/alert.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { Attention } from '#server/domain/standings/index.ts'

/** What waits to be verified, what is late, and whether those who verify keep up. */
export function Backlog({ backlog, forecast, verifyWithinDays }: BacklogProps) {
  const words = useWords('attention')
  const dates = useDates()
  const { waiting, overdue, oldestAt, days, received, decided } = backlog
  return (
    <Card title={words('backlog')}>
      <div className="grid gap-3">
        <p className="font-semibold text-lg">{words('waiting', { count: waiting })}</p>
        {overdue > 0 && <Alert tone="warning" title={words('overdue', { count: overdue, days: verifyWithinDays })} />}
        {oldestAt && <p>{words('oldest', { moment: dates.moment(oldestAt) })}</p>}
        <p>{words('flow', { days, received, decided })}</p>
        <Outlook forecast={forecast} />
      </div>
    </Card>
  )
}

export type BacklogProps = Pick<Attention, 'backlog' | 'forecast'> & { verifyWithinDays: number }

function Outlook({ forecast }: Pick<Attention, 'forecast'>) {
  const words = useWords('attention.outlook')
  const dates = useDates()
  switch (forecast.outlook) {
    case 'clear_on':
      return <p>{words('clear_on', { day: dates.day(forecast.day) })}</p>
    case 'growing':
      return <Alert tone="warning" title={words('growing', { perDay: forecast.perDay })} />
    default:
      return <p>{words(forecast.outlook)}</p>
  }
}

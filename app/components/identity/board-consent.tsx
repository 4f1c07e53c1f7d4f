import { Form } from '@remix-run/react'
import { Eye, EyeOff } from 'lucide-react'
import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import { paths } from '#server/paths.ts'

/** Whether one's own name stands on public boards: what it means, how it is now, and the one button that changes it. */
export function BoardConsent({ since }: { since: Date | undefined }) {
  const words = useWords('consent')
  const dates = useDates()
  const isGranted = since !== undefined
  return (
    <Card title={words('title')}>
      <div className="grid gap-3">
        <p aria-live="polite" className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Badge tone={isGranted ? 'info' : 'plain'} icon={isGranted ? Eye : EyeOff}>
            {words(isGranted ? 'on' : 'off')}
          </Badge>
          {since && <span className="text-quiet text-sm">{words('since', { since: dates.moment(since) })}</span>}
        </p>
        <p>{words('text')}</p>
        <p className="text-quiet">{words('rights')}</p>
        <Form method="post" action={paths.boardConsent} preventScrollReset>
          <Button
            tone="secondary"
            icon={isGranted ? EyeOff : Eye}
            name="answer"
            value={isGranted ? 'withdraw' : 'give'}
          >
            {words(isGranted ? 'withdraw' : 'give')}
          </Button>
        </Form>
      </div>
    </Card>
  )
}

import { Smartphone } from 'lucide-react'
import { Badge } from '#app/components/ui/badge.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import { paths } from '#server/paths.ts'

/** The authenticator app: on since when, or how to get it. */
export function AppCard({ since, canChange }: { since: Date | undefined; canChange: boolean }) {
  const words = useWords('security')
  const dates = useDates()
  const isOn = since !== undefined
  return (
    <Card title={words('app.title')}>
      <div className="grid gap-3">
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone={isOn ? 'success' : 'plain'}>{words(isOn ? 'on' : 'off')}</Badge>
          {since && <span className="text-quiet text-sm">{words('since', { since: dates.day(since) })}</span>}
        </p>
        <p>{words('app.what')}</p>
        {canChange && !isOn && (
          <form method="post" action={paths.totpStart}>
            <Button icon={Smartphone}>{words('app.start')}</Button>
          </form>
        )}
        {canChange && isOn && (
          <p>
            <LinkButton to={paths.totpRemoval} tone="secondary">
              {words('remove')}
            </LinkButton>
          </p>
        )}
      </div>
    </Card>
  )
}

import { Form } from '@remix-run/react'
import { Check, X } from 'lucide-react'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { CollectiveScreen } from '#server/domain/collectives/index.ts'
import { paths } from '#server/paths.ts'

type WaitingProps = { collectiveId: string; waiting: CollectiveScreen['waiting'] }

/** Who waits to be let in, the longest first. */
export function WaitingList({ collectiveId, waiting }: WaitingProps) {
  const words = useWords('collective.waiting')
  const dates = useDates()
  return (
    <Card title={words('title', { count: waiting.length })}>
      <ul className="grid gap-4">
        {waiting.map(({ id, name, askedAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3">
            <span className="min-w-0">
              <span className="block break-words font-medium">{name}</span>
              <span className="text-quiet text-sm">{words('since', { moment: dates.moment(askedAt) })}</span>
            </span>
            <span className="flex gap-2">
              <Form method="post" action={paths.admission(collectiveId, id)}>
                <Button icon={Check} aria-label={words('admitOne', { name })}>
                  {words('admit')}
                </Button>
              </Form>
              <Form method="post" action={paths.declining(collectiveId, id)}>
                <Button tone="secondary" icon={X} aria-label={words('declineOne', { name })}>
                  {words('decline')}
                </Button>
              </Form>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

import { Form } from '@remix-run/react'
import { type FormEvent, useState } from 'react'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { Decision } from '#server/domain/assistance/contract.ts'
import type { ActBrief } from '#server/domain/assistance/index.ts'
import { paths } from '#server/paths.ts'
import { ActLine } from './act-line.tsx'
import { ReasonFields } from './reason-fields.tsx'

/** Many acts that wait for one confirmation. `acts` are the form's values, `<id>:<revision>`. */
export type BulkChoice = { decision: Decision; acts: readonly string[]; briefs: readonly ActBrief[] }

const SAMPLE = 5

/** The exact number, a sample, the reason where one is needed, and the one button that does it. */
export function BulkConfirmation({ choice, onSend, onCancel }: BulkConfirmationProps) {
  const words = useWords('verdict')
  const [isMissing, setMissing] = useState(false)
  const { decision, acts, briefs } = choice
  const count = acts.length
  const needsReason = decision !== 'accepted'
  const send = (event: FormEvent<HTMLFormElement>) => {
    const form = new FormData(event.currentTarget)
    const lacksReason = needsReason && form.get('reason') === ''
    setMissing(lacksReason)
    if (lacksReason || onSend) event.preventDefault()
    if (!lacksReason) onSend?.(form)
  }

  return (
    <Form method="post" action={paths.verdicts} onSubmit={send} className="grid gap-5">
      {acts.map((act) => (
        <input key={act} type="hidden" name="acts" value={act} />
      ))}
      <input type="hidden" name="decision" value={decision} />
      <p>{words('confirm.lead')}</p>
      <Sample briefs={briefs} count={count} />
      {needsReason ? <ReasonFields place="bulk" isMissing={isMissing} /> : <p>{words('confirm.groups')}</p>}
      <div className="flex flex-wrap gap-3">
        <Button>{words(`confirm.send.${decision}`, { count })}</Button>
        {onCancel ? (
          <Button type="button" tone="secondary" onClick={onCancel}>
            {words('confirm.cancel')}
          </Button>
        ) : (
          <LinkButton to={paths.queue} tone="secondary">
            {words('confirm.cancel')}
          </LinkButton>
        )}
      </div>
    </Form>
  )
}

export type BulkConfirmationProps = {
  choice: BulkChoice
  /** With JavaScript: sends the form in parts; without it the form goes as it is. */
  onSend?: (form: FormData) => void
  onCancel?: () => void
}

/** Evenly spread over the acts, so that it shows more than the oldest. */
function Sample({ briefs, count }: { briefs: readonly ActBrief[]; count: number }) {
  const words = useWords('verdict.confirm')
  const step = Math.max(1, Math.floor(briefs.length / SAMPLE))
  const shown = briefs.filter((_, index) => index % step === 0).slice(0, SAMPLE)
  return (
    <div className="grid gap-2">
      <p className="font-semibold">{words('sample', { shown: shown.length, count })}</p>
      <ul className="divide-y divide-line rounded-control border border-line">
        {shown.map((brief) => (
          <li key={brief.id} className="px-3 py-2">
            <ActLine brief={brief} />
          </li>
        ))}
      </ul>
    </div>
  )
}

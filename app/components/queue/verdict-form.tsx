import { Form } from '@remix-run/react'
import { type FormEvent, useState } from 'react'
import { Button } from '#app/components/ui/button.tsx'
import { fieldId } from '#app/components/ui/field.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { Decision } from '#server/domain/assistance/contract.ts'
import type { QueueAct } from '#server/domain/assistance/index.ts'
import { paths } from '#server/paths.ts'
import { decisionIcons } from './bulk-bar.tsx'
import { EarnsAndGroups } from './earns-and-groups.tsx'
import { ReasonFields, reasonField } from './reason-fields.tsx'
import type { VerdictState } from './use-verdict.ts'

/** The decision on the open act: what it earns and the groups to confirm, then accept; or a reason, then return or reject. */
export function VerdictForm({ act, verdict }: { act: QueueAct; verdict: VerdictState }) {
  const words = useWords('verdict')
  const [isMissing, setMissing] = useState(false)
  const { id, revision } = act.act
  const isBusy = verdict.sendingId === id
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const pressed = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
    const form = new FormData(event.currentTarget, pressed)
    const lacksReason = form.get('decision') !== 'accepted' && form.get('reason') === ''
    setMissing(lacksReason)
    if (lacksReason) document.getElementById(fieldId(reasonField('act')))?.focus()
    else verdict.send(form, id)
  }

  return (
    <Form
      method="post"
      action={paths.verdicts}
      onSubmit={send}
      aria-label={words('decide')}
      className="grid gap-5 rounded-card border border-line bg-surface p-4 lg:sticky lg:top-4"
    >
      <input type="hidden" name="acts" value={`${id}:${revision}`} />
      <EarnsAndGroups act={act} />
      <DecisionButton decision="accepted" isBusy={isBusy} />
      <div className="grid gap-4 border-line border-t pt-4">
        <ReasonFields place="act" isMissing={isMissing} />
        <div className="grid gap-2">
          <DecisionButton decision="returned" isBusy={isBusy} />
          <DecisionButton decision="rejected" isBusy={isBusy} />
        </div>
      </div>
    </Form>
  )
}

function DecisionButton({ decision, isBusy }: { decision: Decision; isBusy: boolean }) {
  const words = useWords('verdict.action')
  return (
    <Button
      name="decision"
      value={decision}
      data-decision={decision}
      disabled={isBusy}
      wide
      tone={decision === 'accepted' ? 'primary' : 'secondary'}
      icon={decisionIcons[decision]}
    >
      {words(decision)}
    </Button>
  )
}

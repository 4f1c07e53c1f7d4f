import { Form } from '@remix-run/react'
import { CircleCheck, CircleX, type LucideIcon, Undo2 } from 'lucide-react'
import type { FormEvent } from 'react'
import { Button } from '#app/components/ui/button.tsx'
import { useHydrated } from '#app/components/ui/use-hydrated.ts'
import { useWords } from '#app/components/words/use-words.ts'
import { type Decision, decisions } from '#server/domain/assistance/contract.ts'
import type { QueueAct } from '#server/domain/assistance/index.ts'
import { paths } from '#server/paths.ts'
import type { BulkChoice } from './bulk-confirmation.tsx'
import type { ChosenActs } from './use-chosen-acts.ts'

/** The form that the check boxes of the list belong to. */
export const bulkFormId = 'bulk'

export const decisionIcons: Record<Decision, LucideIcon> = { accepted: CircleCheck, returned: Undo2, rejected: CircleX }

/** One decision on the ticked acts: asks for confirmation first, on a page of its own where there is no JavaScript. */
export function BulkBar({ acts, chosen, onChoose }: BulkBarProps) {
  const words = useWords('queue.bulk')
  const actions = useWords('verdict.action')
  const isHydrated = useHydrated()
  const count = chosen.chosen.length
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const decision = decisionOf(event)
    if (decision && count > 0) onChoose(choiceOf(chosen.chosen, decision))
  }

  return (
    <Form id={bulkFormId} method="post" action={paths.verdictsConfirmation} onSubmit={ask}>
      <fieldset className="grid gap-2 rounded-card border border-line bg-surface p-3">
        <legend className="px-1 font-semibold text-sm">{words('title')}</legend>
        {isHydrated && <TickAll acts={acts} chosen={chosen} />}
        {decisions.map((decision) => (
          <Button
            key={decision}
            tone="secondary"
            icon={decisionIcons[decision]}
            name="decision"
            value={decision}
            disabled={isHydrated && count === 0}
          >
            {actions(decision)}
          </Button>
        ))}
      </fieldset>
    </Form>
  )
}

/** Ticking all and counting need JavaScript; without it each act has its own box. */
function TickAll({ acts, chosen }: Pick<BulkBarProps, 'acts' | 'chosen'>) {
  const words = useWords('queue.bulk')
  const count = chosen.chosen.length
  return (
    <>
      <label className="flex min-h-touch items-center gap-3">
        <input
          type="checkbox"
          checked={count === acts.length}
          onChange={chosen.toggleAll}
          className="size-6 accent-action"
        />
        {words('all', { count: acts.length })}
      </label>
      <p role="status" className="text-quiet text-sm">
        {words('chosen', { count })}
      </p>
    </>
  )
}

export type BulkBarProps = {
  acts: readonly QueueAct[]
  chosen: ChosenActs
  onChoose: (choice: BulkChoice) => void
}

function decisionOf({ nativeEvent }: FormEvent): Decision | undefined {
  const pressed = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
  return decisions.find((decision) => pressed instanceof HTMLButtonElement && pressed.value === decision)
}

function choiceOf(acts: readonly QueueAct[], decision: Decision): BulkChoice {
  return {
    decision,
    acts: acts.map(({ act }) => `${act.id}:${act.revision}`),
    briefs: acts.map(({ act, service, authorName, citizenCode }) => ({
      ...{ id: act.id, occurredAt: act.occurredAt },
      ...{ service, authorName, citizenCode },
    })),
  }
}

import { Form } from '@remix-run/react'
import { Check, type LucideIcon, Undo2, X } from 'lucide-react'
import { Button } from '#app/components/ui/button.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { RefusalText } from '#app/http/refusal-text.tsx'
import type { WaitingRequests } from '#server/domain/collectives/index.ts'

type Seen = Pick<WaitingRequests['roles'][number] | WaitingRequests['corrections'][number], 'can' | 'refusal'>
type Decision = 'confirmation' | 'refusal' | 'withdrawal'
type Props = { request: Seen; what: string; actionOf: (decision: Decision) => string }

/** Confirm, decline or take back, each a form of its own; or why this viewer does not. */
export function DecisionButtons({ request: { can, refusal }, what, actionOf }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      {can.decide && <DecisionForm decision="confirmation" what={what} action={actionOf('confirmation')} />}
      {can.decide && <DecisionForm decision="refusal" what={what} action={actionOf('refusal')} />}
      {can.withdraw && <DecisionForm decision="withdrawal" what={what} action={actionOf('withdrawal')} />}
      {!can.decide && refusal && (
        <p className="text-quiet text-sm">
          <RefusalText refusal={{ code: refusal.code, facts: {} }} />
        </p>
      )}
    </div>
  )
}

function DecisionForm({ decision, what, action }: { decision: Decision; what: string; action: string }) {
  const words = useWords('people.requests')
  const { verb, icon } = looks[decision]
  return (
    <Form method="post" action={action}>
      <Button
        tone={decision === 'confirmation' ? 'primary' : 'secondary'}
        icon={icon}
        aria-label={words(`${verb}Of`, { what })}
      >
        {words(verb)}
      </Button>
    </Form>
  )
}

const looks = {
  confirmation: { verb: 'confirm', icon: Check },
  refusal: { verb: 'decline', icon: X },
  withdrawal: { verb: 'withdraw', icon: Undo2 },
} as const satisfies Record<Decision, { verb: string; icon: LucideIcon }>

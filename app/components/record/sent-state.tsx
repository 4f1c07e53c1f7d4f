import { CircleCheck, CircleX, type LucideIcon, Undo2 } from 'lucide-react'
import { StateBadge } from '#app/components/ui/badge.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { ActState, VerdictReason } from '#server/domain/assistance/contract.ts'

export type SentStateProps = {
  service: string
  state: ActState
  points: number
  /** Of the verdict that the state comes from, where one was given. */
  why: { reason: VerdictReason | null; note: string | null } | undefined
}

/** What became of an act that was sent: that it arrived and waits, or what was decided and why. */
export function SentState({ service, state, points, why }: SentStateProps) {
  const words = useWords('record.sent')
  const reasons = useWords('act.reason')
  const { icon: Icon, colour, lead } = looks[state]
  return (
    <Card className="grid justify-items-center gap-4 py-10 text-center">
      <Icon aria-hidden className={`size-16 ${colour}`} strokeWidth={1.5} />
      <h1 className="text-2xl">{words(sentTitle(state))}</h1>
      <p className="font-medium">{service}</p>
      <StateBadge state={state} />
      <div role="status" className="grid max-w-prose gap-2 text-quiet">
        <p>{state === 'accepted' ? words('acceptedLead', { points }) : words(lead)}</p>
        {why?.reason && <p className="font-medium text-ink">{words('why', { reason: reasons(why.reason) })}</p>}
        {why?.note && <p className="whitespace-pre-line text-ink">{why.note}</p>}
      </div>
    </Card>
  )
}

/** The message that names the page by the state of its act. */
export function sentTitle(state: ActState) {
  return state === 'waiting' ? 'title' : state
}

const looks = {
  waiting: { icon: CircleCheck, colour: 'text-success', lead: 'lead' },
  accepted: { icon: CircleCheck, colour: 'text-success', lead: 'lead' },
  returned: { icon: Undo2, colour: 'text-warning', lead: 'returnedLead' },
  rejected: { icon: CircleX, colour: 'text-danger', lead: 'rejectedLead' },
  withdrawn: { icon: Undo2, colour: 'text-quiet', lead: 'withdrawnLead' },
} as const satisfies Record<ActState, { icon: LucideIcon; colour: string; lead: string }>

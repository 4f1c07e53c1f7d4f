import { CalendarClock, type LucideIcon, ShieldCheck, ShieldX } from 'lucide-react'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { Change } from '#server/domain/campaigns/index.ts'
import { usePeriod } from './use-period.ts'

/** One change: when, what, and who did it. */
export function ChangeItem({ change }: { change: Change }) {
  const words = useWords('people.changes')
  const dates = useDates()
  const Icon = icons[change.kind]
  return (
    <li className="flex gap-4 px-4 py-4">
      <Icon aria-hidden className="mt-0.5 size-6 shrink-0 text-quiet" />
      <div className="grid min-w-0 gap-1">
        <p className="text-quiet text-sm">
          <time dateTime={change.at.toISOString()}>{dates.moment(change.at)}</time> · {words(`kind.${change.kind}`)}
        </p>
        <What change={change} />
        <p className="text-quiet text-sm">
          <By change={change} />
        </p>
      </div>
    </li>
  )
}

const icons: Record<Change['kind'], LucideIcon> = {
  role_given: ShieldCheck,
  role_ended: ShieldX,
  membership_corrected: CalendarClock,
}

type ChangeProps = { change: Change }

function What({ change }: ChangeProps) {
  const words = useWords('people')
  const dates = useDates()
  const period = usePeriod()
  if (change.kind === 'membership_corrected') {
    const { collective, before, collectiveBefore } = change
    const name = change.name ?? words('changes.member')
    return (
      <>
        <p className="font-medium">{words(before ? 'changes.corrected' : 'changes.added', { name, collective })}</p>
        {before && <p>{words('requests.before', { period: period({ ...before, collective: collectiveBefore }) })}</p>}
        <p>{words(before ? 'requests.after' : 'requests.added', { period: period(change) })}</p>
      </>
    )
  }
  const { name, isWardWide } = change
  const reach = words(isWardWide ? 'wardWide' : 'thisCampaign')
  const role = words(`role.${change.role}`)
  const isGiven = change.kind === 'role_given'
  return (
    <>
      <p className="font-medium">{words(isGiven ? 'changes.given' : 'changes.ended', { name, role, reach })}</p>
      {isGiven && change.untilAt && (
        <p>{words('changes.givenUntil', { until: words('until', { moment: dates.moment(change.untilAt) }) })}</p>
      )}
    </>
  )
}

function By({ change }: ChangeProps) {
  const words = useWords('people')
  if (change.kind === 'role_ended') {
    return change.endedBy === null ? words('endedByOperator') : words('endedBy', { name: change.endedBy })
  }
  const { requestedBy: first, confirmedBy: second } = change
  return first !== null && second !== null ? words('byTwo', { first, second }) : words('byOperator')
}

import { Link, useSearchParams } from '@remix-run/react'
import { Clock, MessageSquareReply, TriangleAlert } from 'lucide-react'
import { useLocale } from 'use-intl'
import { classNames } from '#app/components/ui/class-names.ts'
import { VisuallyHidden } from '#app/components/ui/visually-hidden.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { QueueAct } from '#server/domain/assistance/index.ts'
import { BulkBar, bulkFormId } from './bulk-bar.tsx'
import type { BulkChoice } from './bulk-confirmation.tsx'
import type { ChosenActs } from './use-chosen-acts.ts'

export const actListId = 'acts'

export type ActListProps = {
  acts: readonly QueueAct[]
  openId: string
  chosen: ChosenActs
  onChoose: (choice: BulkChoice) => void
}

/** The acts of the hand, oldest first: open one, or tick several for one decision. */
export function ActList({ acts, openId, chosen, onChoose }: ActListProps) {
  const words = useWords('queue')
  return (
    <section
      id={actListId}
      aria-label={words('list')}
      className="order-last grid gap-3 lg:sticky lg:top-4 lg:order-none"
    >
      <ol className="relative max-h-64 overflow-y-auto rounded-card border border-line bg-surface lg:max-h-[calc(100dvh-16rem)]">
        {acts.map((act) => (
          <Row
            key={act.act.id}
            act={act}
            isOpen={act.act.id === openId}
            isChosen={chosen.isChosen(act.act.id)}
            onToggle={chosen.toggle}
          />
        ))}
      </ol>
      <BulkBar acts={acts} chosen={chosen} onChoose={onChoose} />
    </section>
  )
}

type RowProps = {
  act: QueueAct
  isOpen: boolean
  isChosen: boolean
  onToggle: (id: string) => void
}

function Row({ act, isOpen, isChosen, onToggle }: RowProps) {
  const [search] = useSearchParams()
  const to = new URLSearchParams(search)
  to.set('act', act.act.id)
  return (
    <li className={classNames('flex border-line not-first:border-t', isOpen && 'bg-action-soft')}>
      <Tick act={act} isChosen={isChosen} onToggle={onToggle} />
      <Link
        to={`?${to}`}
        replace
        preventScrollReset
        aria-current={isOpen ? 'true' : undefined}
        className="min-w-0 grow py-2.5 pr-3 hover:text-action-ink"
      >
        <Summary act={act} />
      </Link>
    </li>
  )
}

function Tick({ act: { act, service }, isChosen, onToggle }: Omit<RowProps, 'isOpen'>) {
  const words = useWords('queue.bulk')
  const dates = useDates()
  const locale = useLocale()
  return (
    <label className="flex w-12 shrink-0 items-center justify-center">
      <input
        type="checkbox"
        name="acts"
        form={bulkFormId}
        value={`${act.id}:${act.revision}`}
        checked={isChosen}
        onChange={() => onToggle(act.id)}
        className="size-6 accent-action"
      />
      <VisuallyHidden>
        {words('choose', { what: `${service[locale]}, ${dates.shortMoment(act.occurredAt)}` })}
      </VisuallyHidden>
    </label>
  )
}

function Summary({ act: { act, service, lookalikes, photos, earns, appeal, waits } }: { act: QueueAct }) {
  const words = useWords('queue')
  const common = useWords('common')
  const dates = useDates()
  const locale = useLocale()
  return (
    <>
      <span className="block truncate font-medium">{service[locale]}</span>
      <span className="tabular block truncate text-quiet text-sm">
        {common('points', { count: earns.points })} · {dates.shortMoment(act.occurredAt)} ·{' '}
        {words('photos', { count: photos.length })}
      </span>
      {appeal && (
        <span className="flex items-center gap-1 text-info text-sm">
          <MessageSquareReply aria-hidden className="size-4 shrink-0" />
          {words('appeal.mark')}
        </span>
      )}
      {waits.kind !== 'in_time' && (
        <span className="flex items-center gap-1 text-sm text-warning">
          <Clock aria-hidden className="size-4 shrink-0" />
          {words('late')}
        </span>
      )}
      {lookalikes.length > 0 && (
        <span className="flex items-center gap-1 text-sm text-warning">
          <TriangleAlert aria-hidden className="size-4 shrink-0" />
          {words('lookalike')}
        </span>
      )}
    </>
  )
}

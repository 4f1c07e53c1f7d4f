import { Link } from '@remix-run/react'
import { ChevronRight } from 'lucide-react'
import { useLocale } from 'use-intl'
import { serviceIcon } from '#app/components/record/service-icons.ts'
import { StateBadge } from '#app/components/ui/badge.tsx'
import { Points } from '#app/components/ui/points.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { OwnAct } from '#server/domain/assistance/index.ts'
import { paths } from '#server/paths.ts'
import { placeOf } from './act-facts.tsx'

/** One act in one's own list: what, when and where, its state with the reason, and its points. The row opens the act. */
export function OwnActRow({ act }: { act: OwnAct }) {
  const words = useWords('act')
  const work = useWords('myWork')
  const dates = useDates()
  const locale = useLocale()
  const Icon = serviceIcon(act.service.icon)
  const where = placeOf(act) ?? words(`channel.${act.channel}`)
  const { verdict } = act
  const hasReason = verdict !== undefined && act.state !== 'accepted' && verdict.reason !== null
  return (
    <li>
      <Link to={paths.assistance(act.id)} className="flex items-start gap-3 px-4 py-4 hover:bg-sunken">
        <Icon aria-hidden className="mt-0.5 size-6 shrink-0 text-action-ink" />
        <span className="grid min-w-0 grow gap-1">
          <span className="font-semibold">{act.service[locale]}</span>
          <span className="text-quiet text-sm">
            {dates.shortMoment(act.occurredAt)} · {where}
            {act.citizenCode && ` · ${words('citizenCode', { code: act.citizenCode })}`}
          </span>
          <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <StateBadge state={act.state} />
            {act.awaitsPhoto && <span className="text-sm">{words('awaitsPhoto')}</span>}
            {act.points !== undefined && <Points value={act.points} />}
          </span>
          {hasReason && verdict.reason && (
            <span className="text-sm">
              {work('why', { reason: words(`reason.${verdict.reason}`) })}
              {verdict.note && ` – ${verdict.note}`}
            </span>
          )}
        </span>
        <ChevronRight aria-hidden className="mt-1 size-5 shrink-0 text-quiet" />
      </Link>
    </li>
  )
}

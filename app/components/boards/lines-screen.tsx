import { Link } from '@remix-run/react'
import { useLocale } from 'use-intl'
import { Alert } from '#app/components/ui/alert.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { EmptyState } from '#app/components/ui/states.tsx'
import { Tabs } from '#app/components/ui/tabs.tsx'
import { useDates, useNumbers, useWords } from '#app/components/words/use-words.ts'
import { type Capacity, capacities } from '#server/domain/scoring/contract.ts'
import type { LinesScreen } from '#server/domain/standings/index.ts'
import { paths, withSearch } from '#server/paths.ts'
import { LinesTable } from './lines-table.tsx'

export type LinesView = {
  screen: LinesScreen
  path: string
  board: string
  capacity: Capacity | undefined
  isPaged: boolean
}

/** Why a number is what it is: the lines behind it, which add up to it. */
export function LinesPage({ screen, path, board, capacity, isPaged }: LinesView) {
  const words = useWords('standing')
  const kinds = useWords('board.kinds')
  const locale = useLocale()
  const { campaign, subject, isOwn, next, from } = screen
  const kept = { capacity, recent: from === null ? undefined : '1' }
  const under = subject.collectiveName ?? (subject.kind === null ? undefined : kinds(subject.kind))
  return (
    <div className="grid gap-5">
      <PageHeader
        above={<span className="line-clamp-1">{campaign.names[locale]}</span>}
        title={isOwn ? words('ownTitle') : words('title', { name: subject.name })}
        lead={under}
      />
      {screen.isFrozen && <FrozenNotice screen={screen} />}
      <CapacityTabs path={path} capacity={capacity} recent={kept.recent} />
      <Total screen={screen} path={path} capacity={capacity} />
      {screen.entries.length === 0 ? (
        <EmptyState title={words('empty')}>{words('emptyLead')}</EmptyState>
      ) : (
        <LinesTable entries={screen.entries} services={screen.services} />
      )}
      <Pagination
        first={isPaged ? withSearch(path, kept) : undefined}
        next={next === null ? undefined : withSearch(path, { ...kept, before: next })}
      />
      <p data-screen-only>
        <Link to={paths.board(campaign.slug, board)} className="text-link inline-flex min-h-touch items-center">
          {words('backToBoard')}
        </Link>
      </p>
    </div>
  )
}

function FrozenNotice({ screen: { isOwn, frozenAt } }: { screen: LinesScreen }) {
  const words = useWords()
  const dates = useDates()
  if (isOwn) return <Alert tone="frozen" title={words('standing.frozenOwn')} />
  return frozenAt && <Alert tone="frozen" title={words('board.frozen', { moment: dates.moment(frozenAt) })} />
}

function CapacityTabs({
  path,
  capacity,
  recent,
}: {
  path: string
  capacity: Capacity | undefined
  recent: string | undefined
}) {
  const words = useWords('standing')
  return (
    <Tabs
      label={words('filterLabel')}
      tabs={[
        { to: withSearch(path, { recent }), label: words('allCapacities'), current: capacity === undefined },
        ...capacities.map((value) => ({
          to: withSearch(path, { recent, capacity: value }),
          label: words(`capacities.${value}`),
          current: capacity === value,
        })),
      ]}
    />
  )
}

function Total({ screen, path, capacity }: Pick<LinesView, 'screen' | 'path' | 'capacity'>) {
  const words = useWords('standing')
  const numbers = useNumbers()
  const dates = useDates()
  const { points, entries, acts } = screen.totals
  return (
    <section className="rounded-card border-2 border-ink bg-surface p-4">
      <h2 className="font-semibold text-base text-quiet">{words('total')}</h2>
      <p className="tabular font-bold text-3xl">{numbers.number(points)}</p>
      <p>
        {words('totalOf', { points, entries })} · {words('acts', { count: acts })}
      </p>
      {screen.from !== null && (
        <p className="mt-1">
          {words('recent', { day: dates.day(screen.from) })}{' '}
          <Link to={withSearch(path, { capacity })} className="text-link">
            {words('recentOff')}
          </Link>
        </p>
      )}
      <p className="mt-2 max-w-prose text-quiet text-sm">{words('lead')}</p>
    </section>
  )
}

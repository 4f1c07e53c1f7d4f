import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ClipboardList, Plus } from 'lucide-react'
import { OwnActRow } from '#app/components/act/own-act-row.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { Points } from '#app/components/ui/points.tsx'
import { EmptyState } from '#app/components/ui/states.tsx'
import { Tabs } from '#app/components/ui/tabs.tsx'
import { useNumbers, useWords } from '#app/components/words/use-words.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readSearch } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { useLiveHint } from '#app/live/use-live-hint.ts'
import { actStates } from '#server/domain/assistance/contract.ts'
import { paths } from '#server/paths.ts'
import { myWorkPath, myWorkSearch } from './search.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = context.viewer.requireActor()
  const { state, after, done } = readSearch(request, myWorkSearch)
  const work = await context.application.assistance.readOwnWork(actor, { state, cursor: after })
  const title = speechFor(request).words('myWork.title')
  return { title, state, isFirst: after === undefined, done, work, accountId: actor.accountId }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

/** What one recorded, what became of it and what it earned. */
export default function MyWorkScreen() {
  useLiveHint('mine')
  const words = useWords('myWork')
  const { work, state, isFirst, done, accountId } = useLoaderData<typeof loader>()
  const recordLink = (
    <LinkButton to={paths.record} icon={Plus}>
      {words('record')}
    </LinkButton>
  )
  const isEmpty = !work || Object.keys(work.counts).length === 0
  return (
    <div className="grid max-w-4xl gap-6">
      <PageHeader title={words('title')} lead={words('lead')} actions={isEmpty ? undefined : recordLink} />
      {done && <Alert tone="success" title={words(done)} live />}
      {isEmpty ? (
        <EmptyState icon={ClipboardList} title={words('empty')} action={recordLink}>
          <p>{words('emptyLead')}</p>
        </EmptyState>
      ) : (
        <>
          <Totals points={work.points} returned={work.counts.returned ?? 0} slug={work.campaign.slug} id={accountId} />
          <StateTabs counts={work.counts} current={state} />
          {work.acts.length === 0 ? (
            <EmptyState title={words('emptyState')} />
          ) : (
            <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface">
              {work.acts.map((act) => (
                <OwnActRow key={act.id} act={act} />
              ))}
            </ul>
          )}
          <Pagination
            first={isFirst ? undefined : myWorkPath({ state })}
            next={work.next && myWorkPath({ state, after: work.next })}
          />
        </>
      )}
    </div>
  )
}

/** The total is a link to the very lines that add up to it. */
function Totals({ points, returned, slug, id }: { points: number; returned: number; slug: string; id: string }) {
  const words = useWords('myWork')
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap items-baseline gap-x-3 text-xl">
        <span className="text-base text-quiet">{words('total')}</span>
        <Points value={points} to={paths.individualLines(slug, id)} />
      </p>
      {returned > 0 && <Alert tone="warning" title={words('returnedHint', { count: returned })} />}
    </div>
  )
}

type Counts = Partial<Record<(typeof actStates)[number], number>>

function StateTabs({ counts, current }: { counts: Counts; current: keyof Counts | undefined }) {
  const words = useWords('myWork')
  const states = useWords('common.state')
  const numbers = useNumbers()
  const tabs = actStates
    .filter((state) => counts[state] !== undefined || state === current)
    .map((state) => ({
      to: myWorkPath({ state }),
      label: states(state),
      current: state === current,
      count: numbers.number(counts[state] ?? 0),
    }))
  return (
    <Tabs
      label={words('filter')}
      tabs={[{ to: myWorkPath({}), label: words('all'), current: current === undefined }, ...tabs]}
    />
  )
}

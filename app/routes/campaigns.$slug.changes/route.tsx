import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { History } from 'lucide-react'
import { useLocale } from 'use-intl'
import { ChangeItem } from '#app/components/people/change-item.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { EmptyState } from '#app/components/ui/states.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { notFound } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readParams, readSearch } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { paths, withSearch } from '#server/paths.ts'
import { changesParams, changesSearch } from './form.ts'

export async function loader({ request, params, context: { application, viewer } }: LoaderFunctionArgs) {
  const { slug } = readParams(params, changesParams)
  const { before } = readSearch(request, changesSearch)
  const log = await application.campaigns.readChangeLog(viewer.actor, { slug, before })
  if (!log.ok) throw notFound()

  return { title: speechFor(request).words('people.changes.title'), isFirst: before === undefined, log: log.value }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

/** Who was given which office, by which two, and what of the past was corrected: for everybody to read. */
export default function ChangesScreen() {
  const words = useWords('people.changes')
  const locale = useLocale()
  const { isFirst, log } = useLoaderData<typeof loader>()
  const { campaign, changes, next } = log
  const path = paths.changes(campaign.slug)
  return (
    <div className="grid max-w-4xl gap-6">
      <PageHeader above={campaign.names[locale]} title={words('title')} lead={words('lead')} />
      {changes.length === 0 ? (
        <EmptyState icon={History} title={words('none')}>
          <p>{words('noneLead')}</p>
        </EmptyState>
      ) : (
        <ol className="divide-y divide-line rounded-card border border-line bg-surface">
          {changes.map((change) => (
            <ChangeItem key={`${change.id} ${change.kind}`} change={change} />
          ))}
        </ol>
      )}
      <Pagination
        first={isFirst ? undefined : path}
        next={next && withSearch(path, { before: `${next.at.getTime()}_${next.id}_${next.kind}` })}
      />
    </div>
  )
}

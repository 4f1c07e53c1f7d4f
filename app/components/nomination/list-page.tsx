import type { ReactNode } from 'react'
import { useLocale } from 'use-intl'
import { Alert } from '#app/components/ui/alert.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { EmptyState } from '#app/components/ui/states.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { ScreenList } from '#server/domain/nomination/index.ts'
import { withSearch } from '#server/paths.ts'
import { ListFacts } from './list-facts.tsx'
import { NomineeTable } from './nominee-table.tsx'

export type ListPageProps = {
  list: ScreenList
  opened: string | undefined
  /** Where this list is, without a search part. */
  path: string
  actions?: ReactNode
}

/** One nomination list: who stands on it, who is just out, who else was considered, and why. */
export function ListPage({ list, opened, path, actions }: ListPageProps) {
  const words = useWords('nomination')
  const locale = useLocale()
  const { filled, empty, tied } = list.counts
  const title = words('listTitle', {
    award: words(`award.${list.awardForm}`),
    subject: words(`subject.${list.subjectKind}`),
  })
  const part = { list, opened, path }
  return (
    <div className="grid gap-8">
      <PageHeader above={list.campaign.names[locale]} title={title} lead={words('draft')} actions={actions} />
      <div className="grid gap-4">
        <p className="font-semibold text-xl">{words('summary', { filled, places: list.places, tied })}</p>
        {empty > 0 && <p className="text-quiet">{words('summaryEmpty', { empty })}</p>}
        {tied > 0 && (
          <Alert tone="warning" title={words('tiedTitle')}>
            {words('tiedLead')}
          </Alert>
        )}
        <ListFacts list={list} />
      </div>
      <Part title={words('section.nominated')}>
        {list.nominees.length === 0 ? (
          <EmptyState title={words('section.nobody')} />
        ) : (
          <NomineeTable {...part} caption={words('section.nominated')} rows={list.nominees} />
        )}
      </Part>
      <Part title={words('section.justOut')} lead={words('section.justOutLead')}>
        {list.justOut.length === 0 ? (
          <p>{words('section.justOutNone')}</p>
        ) : (
          <NomineeTable {...part} caption={words('section.justOut')} rows={list.justOut} />
        )}
      </Part>
      {list.counts.others > 0 && <Others {...part} />}
    </div>
  )
}

/** Hundreds at times: they come when they are asked for. */
function Others({ list, opened, path }: Omit<ListPageProps, 'actions'>) {
  const words = useWords('nomination')
  const count = list.counts.others
  const title = words('section.out', { subject: list.subjectKind })
  return (
    <Part title={title}>
      {list.others.length === 0 ? (
        <div>
          <LinkButton to={`${withSearch(path, { all: 1 })}#${OTHERS}`} tone="secondary" preventScrollReset>
            {words('section.showOthers', { count, subject: list.subjectKind })}
          </LinkButton>
        </div>
      ) : (
        <div id={OTHERS} className="scroll-mt-24">
          <NomineeTable {...{ list, opened, path }} caption={title} rows={list.others} />
        </div>
      )}
    </Part>
  )
}

const OTHERS = 'others'

function Part({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section className="grid gap-3">
      <h2 className="text-xl">{title}</h2>
      {lead && <p className="max-w-prose text-quiet">{lead}</p>}
      {children}
    </section>
  )
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FileSpreadsheet, FileText, ScrollText } from 'lucide-react'
import { AuditFilters } from '#app/components/audit/audit-filters.tsx'
import { AuditTable } from '#app/components/audit/audit-table.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { EmptyState } from '#app/components/ui/states.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { forbidden } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readSearch } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { auditFileRows } from '#server/domain/audit/contract.ts'
import { paths } from '#server/paths.ts'
import { type AuditAddress, auditFilter, auditPath, auditSearch } from './search.ts'

export async function loader({ request, context: { application, viewer } }: LoaderFunctionArgs) {
  const actor = viewer.requireActor()
  const speech = speechFor(request)
  const search = readSearch(request, auditSearch)
  const page = await application.audit.readAudit(actor, { filter: auditFilter(search), cursor: search.after, speech })
  if (!page.ok) throw forbidden()

  return { title: speech.words('audit.title'), search, ...page.value }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

/** Who did what when to what, for the campaign office and the auditor. */
export default function AuditScreen() {
  const words = useWords('audit')
  const { search, lines, actorName, next } = useLoaderData<typeof loader>()
  const { after, ...filter } = search
  return (
    <div className="grid gap-6">
      <PageHeader title={words('title')} lead={words('lead')} actions={<AuditFiles filter={filter} />} />
      <AuditFilters filter={filter} actorName={actorName} />
      {lines.length === 0 ? (
        <EmptyState icon={ScrollText} title={words('none')}>
          <p>{words('noneNext')}</p>
        </EmptyState>
      ) : (
        <AuditTable lines={lines} linkToActor={(actor) => auditPath({ ...filter, actor })} />
      )}
      <Pagination
        first={after === undefined ? undefined : auditPath(filter)}
        next={next && auditPath({ ...filter, after: next })}
      />
      <p className="text-quiet text-sm">{words('limit', { count: auditFileRows })}</p>
    </div>
  )
}

function AuditFiles({ filter }: { filter: AuditAddress }) {
  const words = useWords('audit')
  return (
    <>
      <LinkButton
        reloadDocument
        to={auditPath(filter, paths.auditFile('xlsx'))}
        tone="secondary"
        icon={FileSpreadsheet}
      >
        {words('xlsx')}
      </LinkButton>
      <LinkButton reloadDocument to={auditPath(filter, paths.auditFile('csv'))} tone="secondary" icon={FileText}>
        {words('csv')}
      </LinkButton>
    </>
  )
}

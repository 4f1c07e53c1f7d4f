import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ArrowLeft, FileSpreadsheet } from 'lucide-react'
import { ListPage } from '#app/components/nomination/list-page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { notFound } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readParams, readSearch } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { paths } from '#server/paths.ts'
import { listParams, listSearch } from './form.ts'

export async function loader({ request, params, context: { application, viewer } }: LoaderFunctionArgs) {
  const actor = viewer.requireActor()
  const { id } = readParams(params, listParams)
  const { of: opened, all } = readSearch(request, listSearch)
  const list = await application.nomination.readNominationList(actor, { id, opened, isWhole: all !== undefined })
  if (!list.ok) throw notFound()

  const { words } = speechFor(request)
  const { awardForm, subjectKind } = list.value
  const title = words('nomination.listTitle', {
    award: words(`nomination.award.${awardForm}`),
    subject: words(`nomination.subject.${subjectKind}`),
  })
  return { id, list: list.value, opened, title }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

/** A stored nomination list. */
export default function NominationListPage() {
  const { id, list, opened } = useLoaderData<typeof loader>()
  const words = useWords('nomination')
  return (
    <ListPage
      list={list}
      opened={opened}
      path={paths.nominationList(id)}
      actions={
        <>
          <LinkButton to={paths.nominationLists(list.campaign.slug)} tone="quiet" icon={ArrowLeft}>
            {words('title')}
          </LinkButton>
          <LinkButton to={paths.nominationListXlsx(id)} reloadDocument download tone="secondary" icon={FileSpreadsheet}>
            {words('xlsx')}
          </LinkButton>
        </>
      }
    />
  )
}

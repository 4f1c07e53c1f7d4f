import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ListPage } from '#app/components/nomination/list-page.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { forbidden, notFound } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readParams, readSearch } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { useLiveHint } from '#app/live/use-live-hint.ts'
import { paths } from '#server/paths.ts'
import { previewParams, previewSearch } from './form.ts'

export async function loader({ request, params, context: { application, viewer } }: LoaderFunctionArgs) {
  const actor = viewer.requireActor()
  const wish = readParams(params, previewParams)
  const { of: opened, all } = readSearch(request, previewSearch)
  const list = await application.nomination.previewNomination(actor, { ...wish, opened, isWhole: all !== undefined })
  if (!list.ok) throw list.error.code === 'not_found' ? notFound() : forbidden()

  const { words } = speechFor(request)
  return {
    list: list.value,
    opened,
    title: words('nomination.lists.preview', { subject: words(`nomination.subject.${wish.subjectKind}`) }),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

/** The list as it would be now; it follows the board. */
export default function NominationPreviewPage() {
  const { list, opened } = useLoaderData<typeof loader>()
  const words = useWords('nomination')
  const { slug } = list.campaign
  const path = paths.nominationPreview(slug, list.subjectKind)
  useLiveHint(`restricted:${slug}`)
  return (
    <ListPage
      list={list}
      opened={opened}
      path={path}
      actions={
        <Link to={paths.nominationLists(slug)} className="text-link inline-flex min-h-touch items-center">
          {words('title')}
        </Link>
      }
    />
  )
}

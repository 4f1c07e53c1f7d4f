import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinesPage } from '#app/components/boards/lines-screen.tsx'
import { notFound } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readParams, readSearch } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { linesParams, linesSearch } from '#app/routes/campaigns.$slug.individuals.$id/form.ts'
import { paths } from '#server/paths.ts'

export async function loader({ request, params, context: { application, viewer } }: LoaderFunctionArgs) {
  const { slug, id } = readParams(params, linesParams)
  const { capacity, recent, before } = readSearch(request, linesSearch)
  const screen = await application.standings.readStandingLines(viewer.actor, {
    ...{ slug, subjectKind: 'collective', subjectId: id, capacity, before },
    isRecent: recent !== undefined,
  })
  if (!screen) throw notFound()

  const { words } = speechFor(request)
  return {
    screen,
    capacity,
    isPaged: before !== undefined,
    title: words('standing.title', { name: screen.subject.name }),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

/** The lines behind one collective's points. */
export default function CollectiveLinesPage() {
  const { screen, capacity, isPaged } = useLoaderData<typeof loader>()
  const { campaign, subject } = screen
  return (
    <LinesPage
      {...{ screen, capacity, isPaged }}
      path={paths.collectiveLines(campaign.slug, subject.subjectId)}
      board="collectives"
    />
  )
}

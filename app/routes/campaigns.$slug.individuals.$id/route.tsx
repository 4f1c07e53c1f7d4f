import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinesPage } from '#app/components/boards/lines-screen.tsx'
import { notFound } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readParams, readSearch } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { useLiveHint } from '#app/live/use-live-hint.ts'
import { paths } from '#server/paths.ts'
import { linesParams, linesSearch } from './form.ts'

export async function loader({ request, params, context: { application, viewer } }: LoaderFunctionArgs) {
  const { slug, id } = readParams(params, linesParams)
  const { capacity, recent, before } = readSearch(request, linesSearch)
  const screen = await application.standings.readStandingLines(viewer.actor, {
    ...{ slug, subjectKind: 'individual', subjectId: id, capacity, before },
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

/** The lines behind one person's points. */
export default function IndividualLinesPage() {
  const { screen, capacity, isPaged } = useLoaderData<typeof loader>()
  const { campaign, subject, isOwn } = screen
  useLiveHint(isOwn ? 'mine' : undefined)
  return (
    <LinesPage
      {...{ screen, capacity, isPaged }}
      path={paths.individualLines(campaign.slug, subject.subjectId)}
      board={capacity === 'on_duty' ? 'on_duty' : 'individuals'}
    />
  )
}

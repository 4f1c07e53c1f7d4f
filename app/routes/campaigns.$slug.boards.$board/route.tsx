import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale } from 'use-intl'
import { BoardTabs, BracketTabs, MeasureChoice } from '#app/components/boards/board-choices.tsx'
import { BoardNotices } from '#app/components/boards/board-notices.tsx'
import { LiveBoard } from '#app/components/boards/live-board.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { notFound } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readParams, readSearch } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { useReloadAt } from '#app/live/use-reload-at.ts'
import { boardParams, boardSearch } from './form.ts'

export async function loader({ request, params, context: { application, viewer } }: LoaderFunctionArgs) {
  const { slug, board } = readParams(params, boardParams)
  const { view, ...chosen } = readSearch(request, boardSearch)
  const screen = await application.standings.readBoard(viewer.actor, {
    ...{ slug, board, ...chosen },
    asOutsider: view === 'public',
  })
  if (!screen) throw notFound()

  const { words } = speechFor(request)
  return { screen, view, title: words('board.titleOf', { board: words(`board.boards.${board}`) }) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

/** A board, moving by itself. */
export default function BoardPage() {
  const { screen, view } = useLoaderData<typeof loader>()
  const words = useWords('board')
  const locale = useLocale()
  const { campaign, board } = screen
  const slug = campaign.slug
  useReloadAt(screen.isFrozen ? null : screen.frozenAt)
  return (
    <div className="grid gap-5">
      <PageHeader
        above={<span className="line-clamp-1">{campaign.names[locale]}</span>}
        title={words('title')}
        lead={words(`leads.${board}`)}
      />
      <BoardNotices {...screen} slug={slug} />
      <BoardTabs slug={slug} board={board} view={view} />
      {screen.brackets.length > 1 && (
        <BracketTabs {...screen} slug={slug} official={campaign.officialMeasure} view={view} />
      )}
      <MeasureChoice {...screen} slug={slug} official={campaign.officialMeasure} view={view} />
      <LiveBoard screen={screen} />
    </div>
  )
}

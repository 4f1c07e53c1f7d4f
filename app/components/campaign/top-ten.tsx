import { useMemo } from 'react'
import { BoardNotices, Finality } from '#app/components/boards/board-notices.tsx'
import { BoardTable } from '#app/components/boards/board-table.tsx'
import { LiveState } from '#app/components/boards/live-state.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { useBoard } from '#app/live/use-board.ts'
import type { BoardScreen } from '#server/domain/standings/index.ts'
import { paths } from '#server/paths.ts'

const SHOWN = 10

/** The first ten collectives, moving by themselves. */
export function TopTen({ screen }: { screen: BoardScreen }) {
  const words = useWords('campaign')
  const { campaign, measure, board, rows, version, notShown } = screen
  const loaded = useMemo(() => ({ rows, version, notShown }), [rows, version, notShown])
  const live = useBoard(loaded, { topic: `standings:${campaign.slug}:${board}:${measure}`, seesMore: false })
  const ranked = live.rows.filter(({ places }) => places !== null).slice(0, SHOWN)
  return (
    <section className="grid gap-3">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2 className="text-2xl">{words('boardTitle')}</h2>
        <LiveState isConnected={live.isConnected} rows={ranked} moved={live.moved} scope="all" ownId={undefined} />
      </div>
      {/* The public view for everybody here, office included: what they see is what they may show. */}
      <BoardNotices {...screen} canSeeRestricted={false} slug={campaign.slug} />
      <BoardTable
        slug={campaign.slug}
        scope="all"
        rows={ranked}
        hidden={0}
        caption={words('boardTitle')}
        ownId={undefined}
        moved={live.moved}
        {...{ board, measure }}
      />
      {!screen.isFrozen && <Finality isFinal={screen.isFinal} />}
      <p data-screen-only>
        <LinkButton to={paths.board(campaign.slug, board)} tone="secondary">
          {words('boardAll')}
        </LinkButton>
      </p>
    </section>
  )
}

import { useMemo } from 'react'
import { LeadersGraph } from '#app/components/charts/leaders-graph.tsx'
import { EmptyState } from '#app/components/ui/states.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { useBoard } from '#app/live/use-board.ts'
import { useLiveHint } from '#app/live/use-live-hint.ts'
import type { BoardRow, PlaceScope } from '#server/domain/standings/contract.ts'
import type { BoardScreen } from '#server/domain/standings/index.ts'
import { Finality } from './board-notices.tsx'
import { BoardTable } from './board-table.tsx'
import { Formula } from './formula.tsx'
import { countHidden } from './gaps.ts'
import { LiveState } from './live-state.tsx'
import { OwnStanding } from './own-standing.tsx'
import { Unranked } from './unranked.tsx'

const ROWS_SHOWN = 200
const LEADERS = 10

/** Everything on a board that moves: one's own place, the leaders' graph and the table. */
export function LiveBoard({ screen }: { screen: BoardScreen }) {
  const { campaign, board, measure, own } = screen
  const slug = campaign.slug
  const live = useLive(screen)
  const scope: PlaceScope = screen.scope.size !== null ? 'bracket' : screen.scope.kind !== null ? 'kind' : 'all'
  const rows = live.rows.filter((row) => isInScope(row, screen.scope)).slice(0, ROWS_SHOWN)
  const ranked = rows.filter(({ places }) => places !== null)
  const hidden = countHidden(live.notShown, screen.scope.kind)
  const ownId = own === null || own === 'withheld' ? undefined : own.row.subjectId
  const ownNow = ownId === undefined ? undefined : rows.find(({ subjectId }) => subjectId === ownId)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 xl:grid-cols-[minmax(0,1fr)_20rem] xl:grid-rows-[auto_auto_1fr]">
      {own !== null && (
        <div className="xl:col-start-2 xl:row-start-1">
          <OwnStanding
            own={own === 'withheld' ? own : { ...own, row: ownNow ?? own.row }}
            {...{ board, measure, slug }}
          />
        </div>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 xl:col-start-1 xl:row-span-3 xl:row-start-1">
        {/* Behind a freeze nothing is to be waited for. */}
        {!(screen.isFrozen && screen.view === 'public') && (
          <LiveState isConnected={live.isConnected} rows={ranked} moved={live.moved} scope={scope} ownId={ownId} />
        )}
        <Standings
          {...{ screen, ranked, scope, ownId, moved: live.moved }}
          unranked={rows.filter(({ places }) => places === null)}
          hidden={hidden}
        />
      </div>
      <div className="grid gap-3 xl:col-start-2">
        <Formula measure={measure} rows={screen.beyond === 0 ? live.rows : undefined} example={ownNow ?? ranked[0]} />
        <About isFinal={screen.isFinal} hidden={hidden} />
      </div>
    </div>
  )
}

/** What the numbers are, and who is not among them. */
function About({ isFinal, hidden }: { isFinal: boolean; hidden: number }) {
  const words = useWords('board')
  return (
    <div className="grid gap-2 text-quiet text-sm">
      <Finality isFinal={isFinal} />
      {hidden > 0 && (
        <p>
          {words('notShown', { count: hidden })}. {words('notShownLead')}
        </p>
      )}
    </div>
  )
}

function useLive(screen: BoardScreen) {
  const { campaign, board, measure, view, rows, version, notShown } = screen
  const loaded = useMemo(() => ({ rows, version, notShown }), [rows, version, notShown])
  const isPublic = view === 'public'
  const hints = useLiveHint(isPublic ? undefined : `restricted:${campaign.slug}`)
  const live = useBoard(loaded, {
    topic: isPublic ? `standings:${campaign.slug}:${board}:${measure}` : undefined,
    seesMore: screen.seesMore,
  })
  return { ...live, isConnected: isPublic ? live.isConnected : hints.isConnected }
}

type StandingsProps = {
  screen: BoardScreen
  ranked: readonly BoardRow[]
  unranked: readonly BoardRow[]
  scope: PlaceScope
  hidden: number
  ownId: string | undefined
  moved: ReadonlySet<string>
}

function Standings({ screen, ranked, unranked, scope, hidden, ownId, moved }: StandingsProps) {
  const words = useWords('board')
  const { campaign, board, measure, history } = screen
  const leaders = ranked.slice(0, LEADERS).map(({ subjectId, name, places, points }) => ({
    ...{ subjectId, name, points },
    place: places?.[scope] ?? 0,
  }))
  return (
    <>
      <LeadersGraph history={history} leaders={leaders} />
      {ranked.length === 0 && hidden === 0 ? (
        <EmptyState title={words('empty')}>{words('emptyLead')}</EmptyState>
      ) : (
        <BoardTable
          slug={campaign.slug}
          caption={words('titleOf', { board: words(`boards.${board}`) })}
          rows={ranked}
          {...{ board, measure, scope, hidden, ownId, moved }}
        />
      )}
      {screen.beyond > 0 && <p className="text-quiet text-sm">{words('beyond', { count: screen.beyond })}</p>}
      <Unranked rows={unranked} />
    </>
  )
}

function isInScope(row: BoardRow, { kind, size }: BoardScreen['scope']): boolean {
  return (kind === null || row.kind === kind) && (size === null || row.size === size)
}

import { Link } from '@remix-run/react'
import { CircleCheck, Hourglass } from 'lucide-react'
import { Alert } from '#app/components/ui/alert.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { BoardScreen } from '#server/domain/standings/index.ts'
import { boardPath } from './board-links.ts'

type Notices = Pick<BoardScreen, 'isFrozen' | 'frozenAt' | 'view' | 'canSeeRestricted' | 'board'> & {
  slug: string
}

/** In exact words: whether the board stands still, and whether the reader sees more than others. */
export function BoardNotices(screen: Notices) {
  if (!screen.isFrozen && !screen.canSeeRestricted) return null

  return (
    <div className="grid gap-3">
      <FreezeNotice {...screen} />
      <ViewNotice {...screen} />
    </div>
  )
}

function FreezeNotice({ isFrozen, frozenAt, view, ...rest }: Notices) {
  const words = useWords('board')
  const dates = useDates()
  if (!isFrozen || frozenAt === null) return null

  const moment = dates.moment(frozenAt)
  return view === 'restricted' ? (
    <Alert tone="frozen" title={words('frozenRestricted', { moment })}>
      <OtherView {...rest} view={view} />
    </Alert>
  ) : (
    <Alert tone="frozen" title={words('frozen', { moment })}>
      {words('frozenLead')}
    </Alert>
  )
}

function ViewNotice({ isFrozen, canSeeRestricted, view, ...rest }: Notices) {
  const words = useWords('board')
  const isFull = view === 'restricted'
  // Behind a freeze the notice of the freeze says it already.
  if (!canSeeRestricted || (isFull && isFrozen)) return null

  return (
    <div data-screen-only>
      <Alert tone="info" title={words(isFull ? 'restricted' : 'asOutsider')}>
        <OtherView {...rest} view={view} />
      </Alert>
    </div>
  )
}

function OtherView({ view, board, slug }: Pick<Notices, 'view' | 'board' | 'slug'>) {
  const words = useWords('board')
  const isFull = view === 'restricted'
  return (
    <Link to={boardPath(slug, board, { view: isFull ? 'public' : undefined })} className="text-link">
      {words(isFull ? 'seeAsOutsider' : 'seeRestricted')}
    </Link>
  )
}

/** Whether what the board shows is final. */
export function Finality({ isFinal }: { isFinal: boolean }) {
  const words = useWords('board')
  const Icon = isFinal ? CircleCheck : Hourglass
  return (
    <p className="flex items-start gap-2 text-quiet text-sm">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      {words(isFinal ? 'final' : 'provisional')}
    </p>
  )
}

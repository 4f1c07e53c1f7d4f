import { Link, useSearchParams } from '@remix-run/react'
import { Keyboard } from 'lucide-react'
import { Button } from '#app/components/ui/button.tsx'
import { classNames } from '#app/components/ui/class-names.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { Queue } from '#server/domain/assistance/index.ts'
import { actListId } from './act-list.tsx'
import { handSizes } from './hand-sizes.ts'

/** How much is left and how long it takes, what is not for this person and why, and how much to be dealt at once. */
export function QueueHead({ queue, hand, onHelp }: { queue: Queue; hand: number; onHelp: () => void }) {
  const words = useWords('queue')
  const { counts, minutesLeft } = queue
  const left =
    minutesLeft === undefined
      ? words('left', { left: counts.left })
      : words('leftWithMinutes', { left: counts.left, minutes: minutesLeft })
  return (
    <div className="grid gap-3">
      <PageHeader
        title={words('title')}
        lead={<span className="tabular font-semibold text-ink">{left}</span>}
        actions={
          <span className="hidden any-pointer-fine:block lg:block">
            <Button type="button" tone="secondary" icon={Keyboard} onClick={onHelp}>
              {words('keys.open')}
            </Button>
          </span>
        }
      />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 text-quiet text-sm">
        <div className="min-w-0 max-w-prose">
          <p>{words('drawn')}</p>
          {counts.overdue > 0 && <p className="font-medium text-ink">{words('overdue', { count: counts.overdue })}</p>}
          <NotForMe counts={counts} />
        </div>
        <HandSize hand={hand} />
        <a href={`#${actListId}`} className="text-link inline-flex min-h-touch items-center lg:hidden">
          {words('toList')}
        </a>
      </div>
    </div>
  )
}

function NotForMe({ counts }: { counts: Queue['counts'] }) {
  const words = useWords('queue')
  const { own, tied, judged, withOthers } = counts
  const lines = [
    own > 0 && words('own', { count: own }),
    tied > 0 && words('tied', { count: tied }),
    judged > 0 && words('judged', { count: judged }),
    withOthers > 0 && words('withOthers', { count: withOthers }),
  ].filter((line) => line !== false)
  return lines.length === 0 ? null : <p>{lines.join(' ')}</p>
}

function HandSize({ hand }: { hand: number }) {
  const words = useWords('queue')
  const [search] = useSearchParams()
  const to = (size: number) => {
    const next = new URLSearchParams(search)
    next.set('hand', String(size))
    return `?${next}`
  }
  return (
    <nav aria-label={words('hand')} className="flex flex-wrap items-center gap-x-1">
      <span aria-hidden>{words('hand')}:</span>
      {handSizes.map((size) => (
        <Link
          key={size}
          to={to(size)}
          replace
          preventScrollReset
          aria-current={size === hand ? 'true' : undefined}
          className={classNames(
            'tabular inline-flex min-h-touch min-w-touch items-center justify-center',
            size === hand ? 'font-semibold text-ink' : 'text-link',
          )}
        >
          {size}
        </Link>
      ))}
    </nav>
  )
}

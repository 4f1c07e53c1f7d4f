import { Link } from '@remix-run/react'
import { Bell as BellIcon } from 'lucide-react'
import { VisuallyHidden } from '#app/components/ui/visually-hidden.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { useUnread } from '#app/live/use-unread.ts'
import { noticeLimits } from '#server/domain/notices/contract.ts'
import { paths } from '#server/paths.ts'

/** In the head of every page of a signed-in person: the way to their notices, and how many they have not read. */
export function Bell({ unread: known }: { unread: number }) {
  const words = useWords('notice')
  const unread = useUnread(known)
  const most = noticeLimits.unread
  return (
    <Link
      to={paths.notices}
      className="relative flex size-12 shrink-0 items-center justify-center rounded-control hover:bg-sunken"
    >
      <BellIcon aria-hidden className="size-6 text-quiet" />
      {unread > 0 && (
        <span
          aria-hidden
          className="absolute top-1 right-0.5 min-w-5 rounded-full bg-action px-1 text-center font-bold text-on-action text-xs tabular-nums leading-5"
        >
          {unread > most ? `${most}+` : unread}
        </span>
      )}
      <VisuallyHidden>{unread > most ? words('bellMany', { most }) : words('bell', { count: unread })}</VisuallyHidden>
    </Link>
  )
}

import { AlarmClock, CircleCheck, Hourglass, type LucideIcon, Newspaper, ShieldAlert, Undo2 } from 'lucide-react'
import { Badge } from '#app/components/ui/badge.tsx'
import { classNames } from '#app/components/ui/class-names.ts'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { NoticeTopic } from '#server/domain/notices/contract.ts'
import type { NoticeOnPage } from '#server/domain/notices/index.ts'
import { paths } from '#server/paths.ts'

/** One notice. The whole row opens what it is about, and is read by that; a form, because opening changes something. */
export function NoticeRow({ notice: { id, topic, title, lines, createdAt, isRead } }: { notice: NoticeOnPage }) {
  const words = useWords('notice')
  const dates = useDates()
  const Icon = topicIcons[topic]
  return (
    <li>
      <form method="post" action={paths.noticeOpening(id)}>
        <button
          type="submit"
          className={classNames(
            'flex min-h-touch w-full items-start gap-3 px-4 py-4 text-left hover:bg-sunken',
            !isRead && 'border-action border-l-4 pl-3',
          )}
        >
          <Icon aria-hidden className="mt-0.5 size-6 shrink-0 text-quiet" />
          <span className="grid min-w-0 grow gap-1">
            <span className={isRead ? '' : 'font-semibold'}>{title}</span>
            {lines.map((line) => (
              <span key={line} className="text-quiet text-sm">
                {line}
              </span>
            ))}
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-quiet text-sm">
              <time dateTime={createdAt.toISOString()}>{dates.shortMoment(createdAt)}</time>
              {!isRead && <Badge tone="info">{words('unread')}</Badge>}
            </span>
          </span>
        </button>
      </form>
    </li>
  )
}

export const topicIcons: Record<NoticeTopic, LucideIcon> = {
  verdict: CircleCheck,
  returned: Undo2,
  deadline: AlarmClock,
  claim: Hourglass,
  digest: Newspaper,
  security: ShieldAlert,
}

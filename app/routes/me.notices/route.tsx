import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Bell, CheckCheck, SlidersHorizontal } from 'lucide-react'
import { NoticeRow } from '#app/components/notices/notice-row.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { EmptyState } from '#app/components/ui/states.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readSearch } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { useLiveHint } from '#app/live/use-live-hint.ts'
import { noticeLimits } from '#server/domain/notices/contract.ts'
import { paths } from '#server/paths.ts'
import { noticesPath, noticesSearch } from './search.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = context.viewer.requireActor()
  const { after: cursor } = readSearch(request, noticesSearch)
  const { locale, words } = speechFor(request)
  const page = await context.application.notices.readNotices(actor, { locale, cursor })
  return { title: words('notice.title'), isFirst: cursor === undefined, ...page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

/** What one was told, the latest first. */
export default function NoticesScreen() {
  useLiveHint('notices')
  const words = useWords('notice')
  const { notices, unread, next, isFirst } = useLoaderData<typeof loader>()
  const settings = (
    <LinkButton to={paths.noticePreferences} tone="secondary" icon={SlidersHorizontal}>
      {words('settings')}
    </LinkButton>
  )
  return (
    <div className="grid max-w-4xl gap-6">
      <PageHeader title={words('title')} lead={words('lead')} actions={settings} />
      {notices.length === 0 ? (
        <EmptyState icon={Bell} title={words('empty')}>
          <p>{words('emptyLead')}</p>
        </EmptyState>
      ) : (
        <>
          <Unread unread={unread} until={notices[0]?.createdAt} />
          <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface">
            {notices.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} />
            ))}
          </ul>
          <Pagination first={isFirst ? undefined : paths.notices} next={next && noticesPath(next)} />
        </>
      )}
    </div>
  )
}

/** How much is unread, and the button that reads all that is seen here. */
function Unread({ unread, until }: { unread: number; until: Date | undefined }) {
  const words = useWords('notice')
  const most = noticeLimits.unread
  return (
    <div className="flex min-h-touch flex-wrap items-center justify-between gap-3">
      <p aria-live="polite" className="text-quiet">
        {unread > most ? words('bellMany', { most }) : words('unreadCount', { count: unread })}
      </p>
      {unread > 0 && until && (
        <form method="post" action={paths.noticesReading}>
          <input type="hidden" name="until" value={until.getTime()} />
          <Button tone="secondary" icon={CheckCheck}>
            {words('markAll')}
          </Button>
        </form>
      )}
    </div>
  )
}

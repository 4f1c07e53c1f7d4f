import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import { paths } from '#server/paths.ts'

type Request = { accountId: string; reason: string; requesterName: string; requestedAt: Date }

/** What every request for a second person says: what, who asked when, and why. */
export function RequestBody({ request, what, children }: { request: Request; what: string; children: ReactNode }) {
  const words = useWords('people.requests')
  const dates = useDates()
  const { requesterName: name, requestedAt } = request
  return (
    <article className="grid gap-2 rounded-control border border-line p-4">
      <h3 className="font-semibold">
        <Link to={paths.person(request.accountId)} className="text-link">
          {what}
        </Link>
      </h3>
      <p className="text-quiet text-sm">{words('askedBy', { name, moment: dates.moment(requestedAt) })}</p>
      <blockquote className="whitespace-pre-line border-line border-l-4 pl-3">{request.reason}</blockquote>
      {children}
    </article>
  )
}

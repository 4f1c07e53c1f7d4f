import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react'
import { House, LogIn, RotateCw } from 'lucide-react'
import { LinkButton } from '#app/components/ui/button.tsx'
import { useOnline } from '#app/components/ui/offline-banner.tsx'
import { OfflineState } from '#app/components/ui/states.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { paths, withSearch } from '#server/paths.ts'
import type { VietnameseWords } from '#server/words/typed.ts'

export type ProblemStatus = keyof VietnameseWords['problem']['status']

/** What went wrong with this page, and the next step in words. Says nothing that an error carries. */
export function ProblemPage() {
  const error = useRouteError()
  const online = useOnline()
  if (!online && !isRouteErrorResponse(error)) return <OfflineState action={<RetryButton />} />

  return <Problem status={problemStatus(error)} />
}

/** The page for one status; a route that refuses as a whole may show it itself. */
export function Problem({ status }: { status: ProblemStatus }) {
  const words = useWords('problem')
  const { pathname, search } = useLocation()
  return (
    <div className="mx-auto grid max-w-prose justify-items-start gap-4 py-8 sm:py-16">
      <p className="rounded-full border border-edge px-3 py-0.5 font-medium text-quiet text-sm">
        {words('code', { status })}
      </p>
      <h1 className="text-3xl">{words(`status.${status}.title`)}</h1>
      <p className="text-lg text-quiet">{words(`status.${status}.next`)}</p>
      <div className="mt-2 flex flex-wrap gap-3">
        {status === '401' && (
          <LinkButton to={withSearch(paths.signIn, { returnTo: pathname + search })} icon={LogIn}>
            {words('signIn')}
          </LinkButton>
        )}
        {canRetry.has(status) && <RetryButton />}
        <LinkButton to={paths.home} tone={status === '404' || status === '403' ? 'primary' : 'secondary'} icon={House}>
          {words('goHome')}
        </LinkButton>
      </div>
    </div>
  )
}

/** The nearest status that has words: what we did not foresee in the request is 422, in the server 500. */
export function problemStatus(error: unknown): ProblemStatus {
  if (!isRouteErrorResponse(error)) return '500'
  const status = String(error.status)
  return known.find((candidate) => candidate === status) ?? (error.status < 500 ? '422' : '500')
}

const known = ['401', '403', '404', '405', '409', '413', '422', '429', '500', '503'] as const
const canRetry: ReadonlySet<ProblemStatus> = new Set(['409', '429', '500', '503'])

function RetryButton() {
  const words = useWords('common.action')
  const { pathname, search } = useLocation()
  return (
    <LinkButton to={pathname + search} reloadDocument icon={RotateCw}>
      {words('retry')}
    </LinkButton>
  )
}

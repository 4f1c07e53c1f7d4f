import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { LogOut } from 'lucide-react'
import { AccountLinks } from '#app/components/identity/account-links.tsx'
import { BoardConsent } from '#app/components/identity/board-consent.tsx'
import { OwnCollectives } from '#app/components/identity/own-collectives.tsx'
import { placeIcons } from '#app/components/layout/place-links.tsx'
import { PreferenceForms } from '#app/components/layout/preference-forms.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card, LinkRow } from '#app/components/ui/card.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { speechFor } from '#app/http/speech.ts'
import type { loader as rootLoader } from '#app/root.tsx'
import { paths } from '#server/paths.ts'

export async function loader({ request, context: { application, viewer } }: LoaderFunctionArgs) {
  const title = speechFor(request).words('navigation.moreTitle')
  if (!viewer.actor) return { title, own: undefined }

  const { accountId } = viewer.actor
  const [memberships, consent] = await Promise.all([
    application.collectives.listOwnMemberships(accountId),
    application.identity.findBoardConsent(accountId),
  ])
  return { title, own: { memberships, consentSince: consent?.grantedAt } }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

/** Behind the fourth place of a phone's bar: every place, one's own collectives and consent, the display settings, and the way out. */
export default function MoreScreen() {
  const words = useWords('navigation')
  const { own } = useLoaderData<typeof loader>()
  const known = useRouteLoaderData<typeof rootLoader>('root')
  return (
    <div className="grid max-w-prose gap-6">
      <PageHeader title={words('moreTitle')} lead={known?.person && words('signedInAs', known.person)} />
      <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface">
        {(known?.places ?? []).map(({ id, to }) => {
          const Icon = placeIcons[id]
          return (
            <li key={id}>
              <LinkRow to={to}>
                <span className="flex items-center gap-3 font-medium">
                  <Icon aria-hidden className="size-6 text-quiet" />
                  {words(id)}
                </span>
              </LinkRow>
            </li>
          )
        })}
      </ul>
      {own && <OwnCollectives memberships={own.memberships} />}
      {own && <BoardConsent since={own.consentSince} />}
      <Card>
        <PreferenceForms />
      </Card>
      {known?.person && <AccountLinks />}
      {known?.person && (
        <form method="post" action={paths.signOut}>
          <Button tone="secondary" icon={LogOut} wide>
            {words('signOut')}
          </Button>
        </form>
      )}
    </div>
  )
}

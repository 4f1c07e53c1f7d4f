import { type LinksFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { AppShell } from '#app/components/layout/app-shell.tsx'
import { placesFor } from '#app/components/layout/places.ts'
import { ProblemPage } from '#app/components/layout/problem-page.tsx'
import { useSurroundings } from '#app/components/layout/surroundings.tsx'
import { pageTitle } from '#app/http/page-title.ts'
import { preferenceAttributes } from '#app/http/preferences.ts'
import { paths } from '#server/paths.ts'
import './styles/app.css'

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/favicon.ico', sizes: '32x32' },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
]

export const meta: MetaFunction = () => pageTitle(undefined)

/** Who is looking and where they can go; who must set up a second factor first is led there from everywhere. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, rightsIn, isHeldBack, requireSelf } = context.viewer
  if (isHeldBack) {
    if (!isOpenWhileHeldBack(new URL(request.url).pathname)) throw redirect(paths.security)
    return { person: { name: requireSelf().actor.fullName, unread: 0 }, places: [] }
  }
  const { campaigns, notices } = context.application
  const [campaign, unread] = await Promise.all([
    campaigns.findCurrentCampaign(actor?.wardId),
    actor && notices.countUnread(actor.accountId),
  ])
  return {
    person: actor && { name: actor.fullName, unread: unread ?? 0 },
    places: placesFor({ can: actor && rightsIn(campaign), campaignSlug: campaign?.slug }),
  }
}

/** What setting up a second factor takes, and the ways out. */
function isOpenWhileHeldBack(pathname: string): boolean {
  const open = [paths.security, paths.signIn, paths.signOut, paths.preferences]
  return open.some((path) => pathname === path || pathname.startsWith(`${path}/`))
}

/** The document around every page, problem pages included; needs no loader. */
export function Layout({ children }: { children: ReactNode }) {
  const { preferences, nonce } = useSurroundings()
  return (
    <html {...preferenceAttributes(preferences)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  return (
    <Framed>
      <Outlet />
    </Framed>
  )
}

export function ErrorBoundary() {
  return (
    <Framed>
      <ProblemPage />
    </Framed>
  )
}

function Framed({ children }: { children: ReactNode }) {
  // Not there when the root loader itself failed: a guest's frame still leads home.
  const known = useRouteLoaderData<typeof loader>('root')
  return (
    <AppShell person={known?.person} places={known?.places ?? placesFor({ can: undefined, campaignSlug: undefined })}>
      {children}
    </AppShell>
  )
}

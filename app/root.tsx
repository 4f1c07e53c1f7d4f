import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { AppShell } from '#app/components/layout/app-shell.tsx'
import { placesFor } from '#app/components/layout/places.ts'
import { ProblemPage } from '#app/components/layout/problem-page.tsx'
import { useSurroundings } from '#app/components/layout/surroundings.tsx'
import { pageTitle } from '#app/http/page-title.ts'
import { preferenceAttributes } from '#app/http/preferences.ts'
import './styles/app.css'

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/favicon.ico', sizes: '32x32' },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
]

export const meta: MetaFunction = () => pageTitle(undefined)

/** Who is looking and where they can go. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { actor, rightsIn } = context.viewer
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

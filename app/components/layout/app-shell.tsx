import { Link } from '@remix-run/react'
import { CircleUserRound, LogOut } from 'lucide-react'
import type { ReactNode } from 'react'
import { Bell } from '#app/components/notices/bell.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { OfflineBanner } from '#app/components/ui/offline-banner.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { paths } from '#server/paths.ts'
import { DisplayMenu } from './display-menu.tsx'
import { Emblem } from './emblem.tsx'
import { PendingBar } from './pending-bar.tsx'
import { PlaceBar, PlaceRow } from './place-links.tsx'
import type { Place } from './places.ts'

/** The frame of every screen: who we are, where one can go, who is signed in. `person` is undefined for a guest. */
export function AppShell({ person, places, children }: AppShellProps) {
  const words = useWords('common')
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#content" className="skip-link">
        {words('skipToContent')}
      </a>
      <PendingBar />
      <OfflineBanner />
      <header data-shell className="border-line border-b bg-surface">
        <div className="mx-auto flex max-w-page items-center gap-x-3 px-4 sm:px-6">
          <Link to={paths.home} className="flex min-h-16 min-w-0 items-center gap-3 pr-2">
            <Emblem className="size-10 shrink-0" />
            <span className="truncate font-bold tracking-tight sm:text-lg">{words('product')}</span>
          </Link>
          <div className="ml-auto flex shrink-0 items-center gap-1">
            <DisplayMenu />
            {person !== undefined && <Bell unread={person.unread} />}
            {person !== undefined && <PersonInHeader person={person} />}
          </div>
        </div>
        <PlaceRow places={places} />
      </header>
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-page grow px-4 pt-6 pb-12 sm:px-6 sm:pt-8">
        {children}
      </main>
      <Footer />
      <PlaceBar places={places} />
    </div>
  )
}

export type Person = { name: string; unread: number }
export type AppShellProps = { person: Person | undefined; places: readonly Place[]; children: ReactNode }

function PersonInHeader({ person }: { person: Person }) {
  const words = useWords('navigation')
  return (
    <div className="hidden items-center gap-1 border-line border-l pl-3 lg:flex">
      <CircleUserRound aria-hidden className="size-5 shrink-0 text-quiet" />
      <span className="max-w-72 truncate" title={person.name}>
        {person.name}
      </span>
      <form method="post" action={paths.signOut}>
        <Button tone="quiet" icon={LogOut} className="px-3">
          {words('signOut')}
        </Button>
      </form>
    </div>
  )
}

function Footer() {
  const words = useWords('common')
  return (
    <footer data-shell className="border-line border-t pb-24 text-quiet text-sm lg:pb-0">
      <div className="mx-auto grid max-w-page gap-1 px-4 py-6 sm:px-6 lg:flex lg:justify-between lg:gap-6">
        <p>
          <span className="font-semibold text-ink">{words('product')}</span> · {words('place')}
        </p>
        <p>{words('footer.privacy')}</p>
        <p>{words('footer.source')}</p>
      </div>
    </footer>
  )
}

import { NavLink } from '@remix-run/react'
import {
  Award,
  BellRing,
  ChartNoAxesColumn,
  ClipboardCheck,
  ClipboardList,
  Flag,
  LogIn,
  type LucideIcon,
  Menu,
  PenLine,
  ScrollText,
  UsersRound,
} from 'lucide-react'
import { classNames } from '#app/components/ui/class-names.ts'
import { useWords } from '#app/components/words/use-words.ts'
import { paths } from '#server/paths.ts'
import { type Place, type PlaceId, placesOnBar } from './places.ts'

export const placeIcons: Record<PlaceId, LucideIcon> = {
  campaign: Flag,
  record: PenLine,
  myWork: ClipboardList,
  board: ChartNoAxesColumn,
  queue: ClipboardCheck,
  nomination: Award,
  audit: ScrollText,
  people: UsersRound,
  attention: BellRing,
  signIn: LogIn,
}

/** The places in a row, on wide screens. */
export function PlaceRow({ places }: { places: readonly Place[] }) {
  const words = useWords('navigation')
  return (
    <nav aria-label={words('main')} className="mx-auto -mt-1 hidden max-w-page px-6 lg:block">
      <ul className="-ml-3 flex flex-wrap gap-x-1">
        {places.map(({ id, to }) => (
          <li key={id}>
            <NavLink to={to} end={isExact({ id, to })} className={({ isActive }) => rowLook(isActive)}>
              {words(id)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** At most four places under the thumb, on phones and tablets. */
export function PlaceBar({ places }: { places: readonly Place[] }) {
  const words = useWords('navigation')
  return (
    <nav
      aria-label={words('main')}
      className="fixed inset-x-0 bottom-0 z-30 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      <ul className="mx-auto grid max-w-xl auto-cols-fr grid-flow-col">
        {placesOnBar(places).map(({ id, to }) => (
          <BarItem key={id} to={to} isExact={isExact({ id, to })} icon={placeIcons[id]} word={words(id)} />
        ))}
        <BarItem to={paths.more} isExact={false} icon={Menu} word={words('more')} />
      </ul>
    </nav>
  )
}

function BarItem({ to, isExact, icon: Icon, word }: BarItemProps) {
  return (
    <li className="min-w-0">
      <NavLink to={to} end={isExact} className={({ isActive }) => barLook(isActive)}>
        <Icon aria-hidden className="size-6 shrink-0" />
        <span className="line-clamp-2 max-w-full text-center">{word}</span>
      </NavLink>
    </li>
  )
}

type BarItemProps = { to: string; isExact: boolean; icon: LucideIcon; word: string }

/** Boards and lists lie below the campaign's address, but are places of their own. */
function isExact({ id, to }: Place): boolean {
  return to === paths.home || id === 'campaign'
}

function rowLook(isActive: boolean): string {
  return classNames(
    'flex min-h-touch items-center whitespace-nowrap border-y-3 border-t-transparent px-3 font-medium',
    isActive ? 'border-b-action-ink text-action-ink' : 'border-b-transparent text-ink hover:border-b-edge',
  )
}

function barLook(isActive: boolean): string {
  return classNames(
    'flex min-h-16 flex-col items-center gap-0.5 border-t-3 px-0.5 pt-2 pb-1.5 font-medium text-xs leading-tight tracking-tight',
    isActive ? 'border-action-ink text-action-ink' : 'border-transparent text-quiet',
  )
}

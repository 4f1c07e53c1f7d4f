import { Link } from '@remix-run/react'
import { classNames } from './class-names.ts'

export type Tab = { to: string; label: string; current: boolean; count?: string }

/** Views of one thing, as links: each has its address, its history and works without JavaScript. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="-mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      <ul className="flex w-max min-w-full gap-1 border-line border-b">
        {tabs.map((tab) => (
          <li key={tab.to}>
            <Link
              to={tab.to}
              preventScrollReset
              aria-current={tab.current ? 'page' : undefined}
              className={look(tab.current)}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="tabular rounded-full bg-sunken px-2 text-sm">{tab.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function look(current: boolean): string {
  return classNames(
    '-mb-px flex min-h-touch items-center gap-2 whitespace-nowrap border-b-3 px-3.5 font-medium',
    current ? 'border-action-ink text-action-ink' : 'border-transparent text-quiet hover:border-edge hover:text-ink',
  )
}

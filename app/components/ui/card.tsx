import { Link } from '@remix-run/react'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

/** A sheet of paper on the ground. */
export function Card({ title, actions, children, className }: CardProps) {
  return (
    <section className={classNames('rounded-card border border-line bg-surface p-4 sm:p-5', className)}>
      {(title !== undefined || actions !== undefined) && (
        <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          {title !== undefined && <h2 className="text-lg">{title}</h2>}
          {actions}
        </div>
      )}
      {children}
    </section>
  )
}

export type CardProps = { title?: ReactNode; actions?: ReactNode; children: ReactNode; className?: string }

/** A whole row that leads somewhere, in a list of such rows. */
export function LinkRow({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} className="flex min-h-touch items-center gap-3 px-4 py-3 hover:bg-sunken">
      <span className="min-w-0 grow">{children}</span>
      <ChevronRight aria-hidden className="size-5 shrink-0 text-quiet" />
    </Link>
  )
}

import type { ReactNode } from 'react'

/** The head of a screen: its one h1, a sentence that says what it is for, and what one can do with the whole. */
export function PageHeader({ title, lead, actions, above }: PageHeaderProps) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div className="min-w-0 max-w-prose">
        {above && <p className="mb-1 font-medium text-quiet text-sm">{above}</p>}
        <h1 className="text-2xl sm:text-3xl">{title}</h1>
        {lead && <p className="mt-2 text-quiet">{lead}</p>}
      </div>
      {actions && (
        <div data-screen-only className="flex flex-wrap gap-3">
          {actions}
        </div>
      )}
    </div>
  )
}

export type PageHeaderProps = { title: ReactNode; lead?: ReactNode; actions?: ReactNode; above?: ReactNode }

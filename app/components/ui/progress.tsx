import type { ReactNode } from 'react'

/** How far something is: a bar, its name above and its figure in words beside it. `share` is between 0 and 1. */
export function Progress({ label, figure, share, mark }: ProgressProps) {
  return (
    <div className="grid gap-1.5">
      <div className="flex items-baseline justify-between gap-4">
        <span className="font-medium">{label}</span>
        <span className="tabular text-right font-semibold">{figure}</span>
      </div>
      <svg
        aria-hidden
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        className="h-3 w-full rounded-full border border-edge bg-sunken"
      >
        <rect width={100 * Math.min(Math.max(share, 0), 1)} height="8" className="fill-action" />
        {mark !== undefined && <rect x={100 * Math.min(mark, 0.99)} width="0.8" height="8" className="fill-ink" />}
      </svg>
    </div>
  )
}

export type ProgressProps = {
  label: ReactNode
  figure: ReactNode
  share: number
  /** Where the target stands, between 0 and 1. */
  mark?: number
}

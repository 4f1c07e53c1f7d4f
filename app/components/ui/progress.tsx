import type { ReactNode } from 'react'

/** How far something is: a bar, its name above and its figure in words beside it. `share` is between 0 and 1. */
export function Progress({ label, figure, share, mark }: ProgressProps) {
  return (
    <div className="grid gap-1.5">
      <div className="flex items-baseline justify-between gap-4">
        <span className="font-medium">{label}</span>
        <span className="tabular shrink-0 whitespace-nowrap text-right font-semibold">{figure}</span>
      </div>
      <svg aria-hidden viewBox="0 0 100 16" preserveAspectRatio="none" className="h-4 w-full">
        <rect y="3" width="100" height="10" className="fill-line" />
        <rect y="3" width={100 * Math.min(Math.max(share, 0), 1)} height="10" className="fill-quiet" />
        {mark !== undefined && (
          <line
            x1={100 * mark}
            x2={100 * mark}
            y2="16"
            vectorEffect="non-scaling-stroke"
            className="stroke-3 stroke-ink"
          />
        )}
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

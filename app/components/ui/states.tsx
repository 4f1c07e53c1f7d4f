import { Inbox, type LucideIcon, WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '#app/components/words/use-words.ts'

/** A place with nothing in it yet: says so, and what to do next. */
export function EmptyState({ icon: Icon = Inbox, title, children, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-3 rounded-card border border-edge border-dashed px-5 py-10 text-center">
      <Icon aria-hidden className="size-10 text-quiet" strokeWidth={1.5} />
      <div className="font-semibold text-lg">{title}</div>
      {children && <div className="max-w-prose text-quiet">{children}</div>}
      {action}
    </div>
  )
}

export type EmptyStateProps = { icon?: LucideIcon; title: ReactNode; children?: ReactNode; action?: ReactNode }

/** Instead of a screen that needs the network. */
export function OfflineState({ action }: { action?: ReactNode }) {
  const words = useWords('common.offline')
  return (
    <EmptyState icon={WifiOff} title={words('title')} action={action}>
      <p>{words('next')}</p>
    </EmptyState>
  )
}

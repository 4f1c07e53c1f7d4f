import type { ReactNode } from 'react'

/** Words for those who listen; on screen an icon, a colour or a place says them already. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>
}

import { CircleAlert, CircleCheck, Info, type LucideIcon, Snowflake, TriangleAlert } from 'lucide-react'
import { forwardRef, type ReactNode } from 'react'
import { useWords } from '#app/components/words/use-words.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

export const tones = ['info', 'success', 'warning', 'danger', 'frozen'] as const
export type Tone = (typeof tones)[number]

export type AlertProps = { tone: Tone; title: ReactNode; children?: ReactNode; live?: boolean }

/**
 * A message that stands in the page: icon, words and colour say the same thing. `live` announces it when it appears
 * on a page that is already open.
 */
export const Alert = forwardRef<HTMLDivElement, AlertProps>(function Alert({ tone, title, children, live }, ref) {
  const words = useWords('common.tone')
  const Icon = toneIcons[tone]
  return (
    <div
      ref={ref}
      tabIndex={-1}
      role={live ? 'status' : undefined}
      className={`flex gap-3 rounded-control border-2 px-4 py-3.5 ${toneLooks[tone]}`}
    >
      <Icon aria-hidden className="mt-0.5 size-6 shrink-0" />
      <div className="min-w-0">
        <p className="font-semibold">
          <VisuallyHidden>{words(tone)}: </VisuallyHidden>
          {title}
        </p>
        {children && <div className="mt-1 text-ink">{children}</div>}
      </div>
    </div>
  )
})

export const toneIcons: Record<Tone, LucideIcon> = {
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
  frozen: Snowflake,
}

const toneLooks: Record<Tone, string> = {
  info: 'border-info bg-info-soft text-info',
  success: 'border-success bg-success-soft text-success',
  warning: 'border-warning bg-warning-soft text-warning',
  danger: 'border-danger bg-danger-soft text-danger',
  frozen: 'border-frozen bg-frozen-soft text-frozen',
}

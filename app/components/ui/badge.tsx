import { Award, CircleCheck, CircleX, Clock, type LucideIcon, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '#app/components/words/use-words.ts'
import type { ActState } from '#server/domain/assistance/contract.ts'
import type { Tone } from './alert.tsx'
import { toneIcons } from './alert.tsx'

/** A word with its icon, small. For honours use the tone `honour`, and for nothing else. */
export function Badge({ tone, icon, children }: BadgeProps) {
  const Icon = icon ?? (tone === 'plain' ? undefined : tone === 'honour' ? Award : toneIcons[tone])
  return (
    <span
      className={`inline-flex items-center gap-1.5 whitespace-nowrap rounded-full border px-2.5 py-0.5 font-medium text-sm ${looks[tone]}`}
    >
      {Icon !== undefined && <Icon aria-hidden className="size-4 shrink-0" />}
      {children}
    </span>
  )
}

export type BadgeProps = { tone: Tone | 'plain' | 'honour'; icon?: LucideIcon; children: ReactNode }

/** The state of a recorded act, always in the same icon, word and colour. */
export function StateBadge({ state }: { state: ActState }) {
  const words = useWords('common.state')
  return (
    <Badge tone={states[state].tone} icon={states[state].icon}>
      {words(state)}
    </Badge>
  )
}

const states: Record<ActState, { tone: BadgeProps['tone']; icon: LucideIcon }> = {
  waiting: { tone: 'info', icon: Clock },
  returned: { tone: 'warning', icon: Undo2 },
  accepted: { tone: 'success', icon: CircleCheck },
  rejected: { tone: 'danger', icon: CircleX },
  withdrawn: { tone: 'plain', icon: Undo2 },
}

const looks: Record<BadgeProps['tone'], string> = {
  plain: 'border-edge bg-surface text-quiet',
  honour: 'border-honour-ink bg-honour-soft text-honour-ink',
  info: 'border-info bg-info-soft text-info',
  success: 'border-success bg-success-soft text-success',
  warning: 'border-warning bg-warning-soft text-warning',
  danger: 'border-danger bg-danger-soft text-danger',
  frozen: 'border-frozen bg-frozen-soft text-frozen',
}

import { Link, type LinkProps } from '@remix-run/react'
import type { LucideIcon } from 'lucide-react'
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { classNames } from './class-names.ts'

/** Primary: the one thing to do here. Secondary: beside it. Quiet: rarely needed. */
export type ButtonTone = 'primary' | 'secondary' | 'quiet'

type Look = { tone?: ButtonTone; icon?: LucideIcon; wide?: boolean; children: ReactNode }

/** A button with a word, at least 48 px high. Submits its form unless `type` says otherwise. */
export function Button({ tone = 'primary', icon, wide = false, className, children, ...rest }: ButtonProps) {
  return (
    <button type="submit" {...rest} className={classNames(look(tone, wide), className)}>
      <Inside icon={icon}>{children}</Inside>
    </button>
  )
}

export type ButtonProps = Look & ButtonHTMLAttributes<HTMLButtonElement>

/** A link that looks like a button, for going somewhere; doing something is a `Button` in a form. */
export function LinkButton({ tone = 'primary', icon, wide = false, className, children, ...rest }: Look & LinkProps) {
  return (
    <Link {...rest} className={classNames(look(tone, wide), className)}>
      <Inside icon={icon}>{children}</Inside>
    </Link>
  )
}

function Inside({ icon: Icon, children }: { icon: LucideIcon | undefined; children: ReactNode }) {
  return (
    <>
      {Icon !== undefined && <Icon aria-hidden className="size-5 shrink-0" />}
      <span>{children}</span>
    </>
  )
}

const tones: Record<ButtonTone, string> = {
  primary:
    'border-action bg-action text-on-action enabled:hover:border-action-hover enabled:hover:bg-action-hover [a&]:hover:bg-action-hover',
  secondary: 'border-edge bg-surface text-ink hover:border-ink hover:bg-sunken',
  quiet: 'border-transparent text-action-ink underline-offset-4 hover:underline',
}

function look(tone: ButtonTone, wide: boolean): string {
  return classNames(
    'inline-flex min-h-touch items-center justify-center gap-2 rounded-control border px-5 py-2.5 text-center font-semibold leading-tight',
    'transition-colors disabled:border-line disabled:bg-sunken disabled:text-quiet',
    tones[tone],
    wide && 'w-full',
  )
}

import type { InputHTMLAttributes, ReactNode } from 'react'

export type CheckboxProps = InputHTMLAttributes<HTMLInputElement> & { label: ReactNode; note?: ReactNode }

/** One yes or no, with the whole line to tap. */
export function Checkbox({ label, note, ...rest }: CheckboxProps) {
  return (
    <label className="flex min-h-touch items-start gap-3 py-2.5">
      <input {...rest} type="checkbox" className="mt-0.5 size-6 shrink-0 accent-action" />
      <span className="min-w-0 leading-snug">
        <span className="block">{label}</span>
        {note !== undefined && <span className="block text-quiet text-sm">{note}</span>}
      </span>
    </label>
  )
}

import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useWords } from '#app/components/words/use-words.ts'
import type { FormErrors } from '#app/http/form-errors.ts'

/** What a control needs to belong to its field; spread it onto the control. */
export type ControlProps = {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  required: boolean | undefined
}

export type FieldProps = {
  name: string
  label: ReactNode
  /** Read before the control: what is wanted and why. */
  hint?: ReactNode
  /** The answer of the last submission; the field finds its own errors in it. */
  errors?: FormErrors | undefined
  required?: boolean
  children: (control: ControlProps) => ReactNode
}

/** One control with its label above, help before and errors beside it, tied together for screen readers. */
export function Field({ name, label, hint, errors, required = false, children }: FieldProps) {
  const id = fieldId(name)
  const own = useId()
  const codes = errors?.fields[name] ?? []
  const hintId = hint === undefined ? undefined : `${own}-hint`
  const errorId = codes.length === 0 ? undefined : `${own}-error`

  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
        {!required && <OptionalMark />}
      </label>
      {hint !== undefined && (
        <p id={hintId} className="text-sm text-quiet">
          {hint}
        </p>
      )}
      {children({
        id,
        name,
        'aria-describedby': [hintId, errorId].filter(Boolean).join(' ') || undefined,
        'aria-invalid': codes.length > 0 ? true : undefined,
        required: required || undefined,
      })}
      {errorId !== undefined && <FieldError id={errorId} codes={codes} />}
    </div>
  )
}

/** The element id of a field's control, so that the error summary can lead there. */
export function fieldId(name: string): string {
  return `field-${name}`
}

export function OptionalMark() {
  const words = useWords('common')
  return <span className="font-normal text-quiet"> ({words('optional')})</span>
}

export function FieldError({ id, codes }: { id: string; codes: FormErrors['form'] }) {
  const words = useWords('form.error')
  return (
    <p id={id} className="flex gap-2 font-medium text-danger text-sm">
      <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
      <span>{codes.map((code) => words(code)).join(' ')}</span>
    </p>
  )
}

import { type ReactNode, useId } from 'react'
import type { FormErrors } from '#app/http/form-errors.ts'
import { FieldError, fieldId, OptionalMark } from './field.tsx'

/** Several controls that answer one question: radio tiles, check boxes, a row of photographs. */
export function FieldGroup({ name, label, hint, errors, required = false, children }: FieldGroupProps) {
  const own = useId()
  const codes = errors?.fields[name] ?? []
  const errorId = `${own}-error`
  const hintId = `${own}-hint`

  return (
    <fieldset
      id={fieldId(name)}
      tabIndex={-1}
      className="grid min-w-0 gap-2"
      aria-describedby={
        [hint !== undefined && hintId, codes.length > 0 && errorId].filter(Boolean).join(' ') || undefined
      }
    >
      <legend className="mb-1 font-semibold">
        {label}
        {!required && <OptionalMark />}
      </legend>
      {hint !== undefined && (
        <p id={hintId} className="-mt-1 text-quiet text-sm">
          {hint}
        </p>
      )}
      {children}
      {codes.length > 0 && <FieldError id={errorId} codes={codes} />}
    </fieldset>
  )
}

export type FieldGroupProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  errors?: FormErrors | undefined
  required?: boolean
  children: ReactNode
}

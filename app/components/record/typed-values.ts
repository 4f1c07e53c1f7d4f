import type { FormErrors } from '#app/http/form-errors.ts'

/** What stands in a form's fields: as typed before, or the likely choices. */
export type TypedValues = FormErrors['values']

export function typedText(values: TypedValues, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : value?.at(-1)
}

export function typedList(values: TypedValues, name: string): readonly string[] {
  const value = values[name]
  return typeof value === 'string' ? [value] : (value ?? [])
}

import type { z } from 'zod'
import type { VietnameseWords } from '#server/words/typed.ts'

/** A code of the namespace `form.error`. */
export type FormCode = keyof VietnameseWords['form']['error']

/** Why a form was not taken: codes per field and for the whole, and what was typed, to be shown again. */
export type FormErrors = {
  fields: Record<string, FormCode[]>
  form: FormCode[]
  values: Record<string, string | string[]>
}

const codes: Record<FormCode, true> = {
  required: true,
  choose_one: true,
  invalid: true,
  too_short: true,
  too_long: true,
  too_small: true,
  too_large: true,
  too_few: true,
  too_many: true,
  not_a_number: true,
  not_a_date: true,
  in_the_future: true,
  digits_in_text: true,
  file_too_large: true,
  file_type: true,
  too_fast: true,
  unreadable: true,
}

/** A zod issue as one of our codes. A schema that names a code as its message decides itself. */
export function formCode(issue: z.core.$ZodIssue): FormCode {
  if (isFormCode(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : typeCode(issue.expected)
    case 'invalid_value':
    case 'invalid_union':
      return issue.input === undefined ? 'required' : 'choose_one'
    case 'too_small':
      return tooSmallCode(issue.origin)
    case 'too_big':
      return tooBigCode(issue.origin)
    default:
      return 'invalid'
  }
}

function isFormCode(text: string): text is FormCode {
  return Object.hasOwn(codes, text)
}

function typeCode(expected: string): FormCode {
  if (expected === 'number' || expected === 'int') return 'not_a_number'
  return expected === 'date' ? 'not_a_date' : 'invalid'
}

function tooSmallCode(origin: string): FormCode {
  if (origin === 'string') return 'too_short'
  if (origin === 'array' || origin === 'set') return 'too_few'
  return origin === 'date' ? 'not_a_date' : 'too_small'
}

function tooBigCode(origin: string): FormCode {
  if (origin === 'string') return 'too_long'
  if (origin === 'array' || origin === 'set') return 'too_many'
  if (origin === 'file') return 'file_too_large'
  return origin === 'date' ? 'in_the_future' : 'too_large'
}

import { createTranslator } from 'use-intl/core'
import type { Locale } from '#server/domain/identity/contract.ts'
import { type ApiWords, apiWords } from './api-words.ts'
import { datesIn } from './dates.ts'
import type { Shape } from './shape.ts'
import type { VietnameseWords } from './typed.ts'
import { wordsIn } from './words.ts'

/** Why the public interface did not do what was asked: a refusal of a rule, or of the interface itself. */
export type ProblemCode = keyof VietnameseWords['refusal'] | keyof ApiWords['problem']
export type ProblemStatus = keyof ApiWords['status']
export type ProblemFacts = Record<string, string | number | Date>

/** What is wrong with one value: where it stands (a JSON pointer into the body, or the name of a parameter), and why. */
export type ValueProblem = { pointer?: string; parameter?: string; code: keyof VietnameseWords['form']['error'] }

/** The body of an answer of `application/problem+json` (RFC 9457), in one language. It never repeats what was sent. */
export function problemDocument(
  {
    status,
    code,
    facts = {},
    errors = [],
  }: { status: ProblemStatus; code: ProblemCode; facts?: ProblemFacts; errors?: readonly ValueProblem[] },
  locale: Locale,
) {
  const { form, refusal } = wordsIn(locale)
  const api = apiWords[locale]
  const messages: Shape<Record<ProblemCode, string>> = { ...refusal, ...api.problem }
  // Which code comes is known only when it comes, so its arguments cannot be typed.
  const words = createTranslator({ locale, messages })
  return {
    type: `/api/v1#${code}`,
    title: api.status[status],
    status: Number(status),
    code,
    detail: words(code, spoken(facts, locale)),
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
    ...(errors.length > 0 ? { errors: errors.map((error) => ({ ...error, detail: form.error[error.code] })) } : {}),
  }
}

function spoken(facts: ProblemFacts, locale: Locale): Record<string, string | number> {
  const dates = datesIn(locale)
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, value instanceof Date ? dates.moment(value) : value]),
  )
}

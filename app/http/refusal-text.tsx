import { useLocale, useMessages } from 'use-intl'
import { createTranslator } from 'use-intl/core'
import { datesIn } from '#server/words/dates.ts'
import type { Shape } from '#server/words/shape.ts'
import type { VietnameseWords } from '#server/words/typed.ts'
import type { RefusalAnswer } from './answers.ts'

/** A refusal in words, with the facts it names; times are written as in the ward. */
export function RefusalText({ refusal }: { refusal: RefusalAnswer }) {
  const locale = useLocale()
  // Which code comes is known only when it comes, so its arguments cannot be typed: the loose shape is used here only.
  const messages: Shape<VietnameseWords['refusal']> = useMessages().refusal
  const words = createTranslator({ locale, messages })
  const dates = datesIn(locale)
  const facts = Object.entries(refusal.facts).map(([name, value]) => [
    name,
    value instanceof Date ? dates.moment(value) : value,
  ])

  return <>{words(refusal.code, Object.fromEntries(facts))}</>
}

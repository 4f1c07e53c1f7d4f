import { createTranslator } from 'use-intl/core'
import type { Shape } from '#server/words/shape.ts'
import type { VietnameseWords } from '#server/words/typed.ts'
import { wordsIn } from '#server/words/words.ts'

/** A task on the command line cannot be done for a reason that is told in the message, without a stack. */
export class CliRefused extends Error {
  override name = 'CliRefused'
}

/** A command's refusal as the line that is printed. The command line speaks English, as the start does. */
export function refusedAs({
  code,
  ...facts
}: { code: keyof VietnameseWords['refusal'] } & Record<string, string | number | Date>): CliRefused {
  const messages: Shape<VietnameseWords['refusal']> = wordsIn('en').refusal
  const words = createTranslator({ locale: 'en', messages })
  return new CliRefused(words(code, facts))
}

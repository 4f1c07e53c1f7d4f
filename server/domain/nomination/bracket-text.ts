import type { Speech } from '#server/words/words.ts'
import { readBracket } from './contract.ts'

/** A bracket's key in words: a capacity, or a kind with its size band. */
export function bracketText(key: string, words: Speech['words']): string {
  const { capacity, kind, size } = readBracket(key)
  if (capacity) return words(`nomination.bracket.${capacity}`)
  if (!kind || !size) return key

  return words('nomination.bracket.collective', {
    kind: words(`board.kinds.${kind}`),
    size: words(`board.sizes.${size}`),
  })
}

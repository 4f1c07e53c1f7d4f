import { useWords } from '#app/components/words/use-words.ts'
import { readBracket } from '#server/domain/nomination/contract.ts'

/** Writes a bracket's key in words: voluntary or on duty, or a kind of collective with its size. */
export function useBracketText(): (key: string) => string {
  const words = useWords()
  return (key) => {
    const { capacity, kind, size } = readBracket(key)
    if (capacity) return words(`nomination.bracket.${capacity}`)
    if (!kind || !size) return key

    return words('nomination.bracket.collective', {
      kind: words(`board.kinds.${kind}`),
      size: words(`board.sizes.${size}`),
    })
  }
}

import { collectiveKinds } from '#server/domain/collectives/contract.ts'
import { capacities } from '#server/domain/scoring/contract.ts'
import { sizeBands } from '#server/domain/standings/contract.ts'
import type { Speech } from '#server/words/words.ts'

/** A bracket's key in words: a capacity, or a kind with its size band. */
export function bracketText(bracket: string, words: Speech['words']): string {
  const capacity = capacities.find((known) => known === bracket)
  if (capacity) return words(`nomination.bracket.${capacity}`)

  const [kindPart, sizePart] = bracket.split('.')
  const kind = collectiveKinds.find((known) => known === kindPart)
  const size = sizeBands.find((known) => known === sizePart)
  if (!kind || !size) return bracket
  return words('nomination.bracket.collective', {
    kind: words(`nomination.collectiveKind.${kind}`),
    size: words(`nomination.size.${size}`),
  })
}

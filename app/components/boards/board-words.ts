import { useNumbers, useWords } from '#app/components/words/use-words.ts'
import type { BoardRow, Measure } from '#server/domain/standings/contract.ts'

/** Writes what a board is ordered by: whole points, or a share with its decimals. */
export function useValueText(): (row: Pick<BoardRow, 'value'>, measure: Measure) => string {
  const numbers = useNumbers()
  return ({ value: { numerator, denominator } }, measure) => {
    const digits = measure === 'per_member' ? 2 : measure === 'per_1000_residents' ? 1 : 0
    return numbers.number(numerator / denominator, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  }
}

/** What stands under a name: the kind of a collective, or a person's collective. */
export function useUnderName(): (row: BoardRow) => string {
  const words = useWords('board')
  return (row) => row.collectiveName ?? words(`kinds.${row.kind}`)
}

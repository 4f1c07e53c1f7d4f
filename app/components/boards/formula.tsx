import { useNumbers, useWords } from '#app/components/words/use-words.ts'
import type { BoardRow, Measure } from '#server/domain/standings/contract.ts'
import { useValueText } from './board-words.ts'
import { type BracketSum, sumOfBracket } from './bracket-sum.ts'

type FormulaProps = {
  measure: Measure
  example: BoardRow | undefined
  /** Every row of the example's bracket, as it stands now; undefined where the page does not have them all. */
  rows: readonly BoardRow[] | undefined
}

/** How the measure is worked out, with the numbers of one's own collective, or of the first. */
export function Formula({ measure, example, rows }: FormulaProps) {
  const words = useWords('board.formula')
  if (measure === 'points') return null
  if (measure !== 'per_member') {
    return <p className="text-quiet text-sm">{words(measure === 'last_7_days' ? 'recent' : 'residents')}</p>
  }
  const group = example && rows && sumOfBracket(rows, example)
  return (
    <section className="grid gap-2 rounded-card border border-line bg-surface p-4 text-sm">
      <h2 className="font-semibold text-base">{words('title')}</h2>
      <p>{words('text')}</p>
      {example && group && <OwnNumbers row={example} group={group} />}
    </section>
  )
}

function OwnNumbers({ row, group }: { row: BoardRow; group: BracketSum }) {
  const words = useWords('board.formula')
  const numbers = useNumbers()
  const text = useValueText()
  const mean = group.members === 0 ? 0 : group.points / group.members
  return (
    <p className="tabular">
      {words('own', {
        name: row.name,
        points: row.points,
        members: row.members ?? 0,
        mean: numbers.number(mean, { maximumFractionDigits: 4 }),
        value: text(row, 'per_member'),
        groupPoints: group.points,
        groupMembers: group.members,
      })}
    </p>
  )
}

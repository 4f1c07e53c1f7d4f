import { Cell, HeadCell, Table } from '#app/components/ui/table.tsx'
import { useNumbers, useWords } from '#app/components/words/use-words.ts'

export type BreakdownCell = { name: string; count: number | null }

/** Accepted acts split by something; cells that could tell who somebody is show no figure. */
export function Breakdown({ title, cells }: { title: string; cells: readonly BreakdownCell[] }) {
  const words = useWords('progress')
  const numbers = useNumbers()
  return (
    <div className="grid content-start gap-2">
      <Table
        caption={title}
        head={
          <tr>
            <HeadCell>
              <span className="sr-only">{title}</span>
            </HeadCell>
            <HeadCell numeric>{words('count')}</HeadCell>
          </tr>
        }
      >
        {cells.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row" className="px-3 py-2.5 font-normal first-letter:uppercase">
              {name}
            </th>
            <Cell numeric>{count === null ? words('underFive') : numbers.number(count)}</Cell>
          </tr>
        ))}
      </Table>
      {cells.some(({ count }) => count === null) && <p className="text-quiet text-sm">{words('underFiveLead')}</p>}
    </div>
  )
}

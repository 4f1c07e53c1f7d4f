import { useWords } from '#app/components/words/use-words.ts'
import type { BoardRow } from '#server/domain/standings/contract.ts'
import { useUnderName } from './board-words.ts'

/** Those with nothing to rank by: named, without a place, so that nobody is "last". */
export function Unranked({ rows }: { rows: readonly BoardRow[] }) {
  const words = useWords('board')
  const under = useUnderName()
  if (rows.length === 0) return null

  return (
    <details className="rounded-card border border-line bg-surface">
      <summary className="flex min-h-touch items-center px-4 font-medium underline decoration-line underline-offset-4">
        {words('notRankedTitle', { count: rows.length })}
      </summary>
      <div className="border-line border-t px-4 py-3">
        <p className="mb-3 text-quiet">{words('notRankedLead')}</p>
        <ul className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
          {rows.map((row) => (
            <li key={row.subjectId}>
              {row.name} <span className="text-quiet text-sm">{under(row)}</span>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}

import { EntryLines } from '#app/components/boards/entry-lines.tsx'
import { Points } from '#app/components/ui/points.tsx'
import { useNumbers, useWords } from '#app/components/words/use-words.ts'
import type { AssistanceDetail } from '#server/domain/assistance/index.ts'

/** What an act earned, entry by entry with its lines; the entries add up to the number on top. */
export function ActPoints({ act }: { act: AssistanceDetail }) {
  const words = useWords('act')
  const standing = useWords('standing')
  const numbers = useNumbers()
  if (act.entries.length === 0) return <p className="text-quiet">{words('noPoints')}</p>

  const services = { [act.service.code]: { vi: act.service.vi, en: act.service.en, de: act.service.de } }
  return (
    <div className="grid gap-3">
      <p className="text-xl">
        <Points value={act.points} />
      </p>
      <ul className="grid gap-3 border-line border-t pt-3">
        {act.entries.map(({ seq, points, lines }) => (
          <li key={seq} className="flex items-start justify-between gap-4">
            <span className="min-w-0">
              <span className="font-medium">{standing('entry', { seq })}</span>
              <EntryLines lines={lines} services={services} />
            </span>
            <span className="tabular shrink-0 font-semibold">
              {numbers.number(points, { signDisplay: 'exceptZero' })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

import { Link } from '@remix-run/react'
import { Alert } from '#app/components/ui/alert.tsx'
import { useNumbers, useWords } from '#app/components/words/use-words.ts'
import type { Board, BoardRow, Measure } from '#server/domain/standings/contract.ts'
import type { OwnStanding as Own } from '#server/domain/standings/index.ts'
import { linesPath } from './board-links.ts'
import { useValueText } from './board-words.ts'

type OwnProps = { own: Own | 'withheld'; board: Board; measure: Measure; slug: string }

/** One's own place first, with those around it: what a person comes for. */
export function OwnStanding({ own, board, ...rest }: OwnProps) {
  const words = useWords('board')
  if (own === 'withheld') return <Alert tone="frozen" title={words('own.withheld')} />

  const isCollective = board === 'collectives'
  return (
    <section className="rounded-card border-2 border-action bg-surface p-4">
      <h2 className="font-semibold text-base text-quiet">{words(isCollective ? 'own.collective' : 'own.person')}</h2>
      <OwnFigures row={own.row} board={board} {...rest} />
      {own.around.length > 1 && (
        <>
          <h3 className="mt-4 mb-1 font-semibold text-sm">
            {words(isCollective ? 'own.aroundCollective' : 'own.around')}
          </h3>
          <ol className="divide-y divide-line text-sm">
            {own.around.map((item, index) => (
              <li key={keyOf(item, own.around[index - 1])}>
                {'hidden' in item ? (
                  <span className="block py-1.5 pl-11 text-quiet">{words('notShown', { count: item.hidden })}</span>
                ) : (
                  <Neighbour row={item} isOwn={item.subjectId === own.row.subjectId} measure={rest.measure} />
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function OwnFigures({ row, board, measure, slug }: Omit<OwnProps, 'own'> & { row: BoardRow }) {
  const words = useWords('board')
  const text = useValueText()
  return (
    <div className="mt-1 flex items-baseline justify-between gap-4">
      <p className="min-w-0">
        <span className="font-bold text-2xl">{words('place', { place: row.places?.all ?? 0 })}</span>{' '}
        <span className="text-quiet text-sm">{words('own.overall')}</span>
        <span className="line-clamp-2" title={row.name}>
          {row.name}
        </span>
      </p>
      <Link
        to={linesPath({ slug, board, measure, subjectId: row.subjectId })}
        className="tabular inline-flex min-h-touch shrink-0 items-center font-bold text-2xl underline decoration-line underline-offset-4 hover:decoration-action-ink"
      >
        {text(row, measure)}
      </Link>
    </div>
  )
}

function Neighbour({ row, isOwn, measure }: { row: BoardRow; isOwn: boolean; measure: Measure }) {
  const text = useValueText()
  const numbers = useNumbers()
  return (
    <span className={`flex items-baseline gap-3 py-1.5 ${isOwn ? 'font-semibold text-action-ink' : ''}`}>
      <span className="tabular w-8 shrink-0 text-right">{numbers.number(row.places?.all ?? 0)}</span>
      <span className="min-w-0 grow truncate">{row.name}</span>
      <span className="tabular shrink-0">{text(row, measure)}</span>
    </span>
  )
}

type Item = Own['around'][number]

/** Hidden neighbours stand together, so whoever is shown before them tells them apart from other hidden ones. */
function keyOf(item: Item, before: Item | undefined): string {
  if (!('hidden' in item)) return item.subjectId
  return before === undefined || 'hidden' in before ? 'hidden' : `hidden after ${before.subjectId}`
}

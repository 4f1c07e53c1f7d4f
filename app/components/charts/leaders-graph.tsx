import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { History } from '#server/domain/standings/index.ts'
import { GraphFigures } from './graph-figures.tsx'
import { LinesDrawing } from './lines-drawing.tsx'

export type Leader = { subjectId: string; name: string; place: number; points: number }

const wide = { width: 800, height: 320, top: 14, right: 268, bottom: 34, left: 50 }
const narrow = { width: 340, height: 250, top: 12, right: 34, bottom: 28, left: 46 }

/**
 * The leaders' points over the days, with the same figures as a table. The last value of each line is the number on
 * the board, also after the board has moved.
 */
export function LeadersGraph({ history, leaders }: { history: History; leaders: readonly Leader[] }) {
  const words = useWords('board.graph')
  const dates = useDates()
  const known = new Map(leaders.map((leader) => [leader.subjectId, leader]))
  const series = history.series.flatMap(({ subjectId, points }) => {
    const leader = known.get(subjectId)
    return leader ? [{ ...leader, values: [...points.slice(0, -1), leader.points] }] : []
  })
  const lastDay = history.days.at(-1)
  if (series.length === 0 || lastDay === undefined) return null

  series.sort((a, b) => a.place - b.place)
  return (
    <figure className="rounded-card border border-line bg-surface p-4">
      <figcaption className="mb-2">
        <h2 className="text-lg">{words('title', { count: series.length })}</h2>
        <p className="text-quiet text-sm">{words('lead', { day: dates.day(lastDay) })}</p>
      </figcaption>
      <p className="sr-only">{words('description')}</p>
      <LinesDrawing series={series} days={history.days} frame={narrow} hasNames={false} className="sm:hidden" />
      <LinesDrawing series={series} days={history.days} frame={wide} hasNames className="hidden sm:block" />
      <GraphFigures series={series} days={history.days} />
    </figure>
  )
}

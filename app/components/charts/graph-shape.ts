import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { spreadLabels } from './spread-labels.ts'

export type GraphFrame = { width: number; height: number; top: number; right: number; bottom: number; left: number }

export type GraphShape = {
  lines: { subjectId: string; path: string; endX: number; endY: number; labelY: number }[]
  /** Horizontal guides with the points they stand for. */
  guides: { points: number; y: number }[]
  xOfDay: (index: number) => number
}

type Series = { subjectId: string; points: readonly number[] }

const LABEL_GAP = 19

/** Where everything of a graph stands: the same on server and browser, so that it is there before scripts run. */
export function graphShape(series: readonly Series[], days: number, frame: GraphFrame): GraphShape {
  const most = Math.max(1, ...series.flatMap(({ points }) => points))
  const x = scaleLinear([0, Math.max(days - 1, 1)], [frame.left, frame.width - frame.right])
  const y = scaleLinear([0, most], [frame.height - frame.bottom, frame.top]).nice(4)
  const draw = line<number>(
    (_, index) => rounded(x(index)),
    (points) => rounded(y(points)),
  )
  const ends = series.map(({ points }) => rounded(y(points.at(-1) ?? 0)))
  const labels = spreadLabels(ends, { gap: LABEL_GAP, from: frame.top, until: frame.height - 8 })
  return {
    lines: series.map(({ subjectId, points }, index) => ({
      subjectId,
      path: draw([...points]) ?? '',
      endX: rounded(x(points.length - 1)),
      endY: ends[index] ?? 0,
      labelY: labels[index] ?? 0,
    })),
    guides: y.ticks(4).map((points) => ({ points, y: rounded(y(points)) })),
    xOfDay: (index) => rounded(x(index)),
  }
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}

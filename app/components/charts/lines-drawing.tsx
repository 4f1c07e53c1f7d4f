import { classNames } from '#app/components/ui/class-names.ts'
import { useDates, useNumbers } from '#app/components/words/use-words.ts'
import { type GraphFrame, graphShape } from './graph-shape.ts'

export type DrawnSeries = { subjectId: string; name: string; place: number; values: readonly number[] }

/** Colour, dash and the place at the line's end tell lines apart; none of them has to do it alone. */
const looks = [
  'stroke-action-ink stroke-3',
  'stroke-info stroke-2',
  'stroke-success stroke-2',
  'stroke-warning stroke-2',
  'stroke-frozen stroke-2',
  'stroke-ink stroke-[1.5] [stroke-dasharray:6_3]',
  'stroke-info stroke-[1.5] [stroke-dasharray:2_3]',
  'stroke-success stroke-[1.5] [stroke-dasharray:8_3_2_3]',
  'stroke-warning stroke-[1.5] [stroke-dasharray:2_3]',
  'stroke-quiet stroke-[1.5] [stroke-dasharray:6_3]',
]

type Drawing = {
  series: readonly DrawnSeries[]
  days: readonly string[]
  frame: GraphFrame
  hasNames: boolean
  className: string
}

/** Hidden from those who listen: they have the table. */
export function LinesDrawing({ series, days, frame, hasNames, className }: Drawing) {
  const numbers = useNumbers()
  const shape = graphShape(
    series.map(({ subjectId, values }) => ({ subjectId, points: values })),
    days.length,
    frame,
  )
  return (
    <svg aria-hidden viewBox={`0 0 ${frame.width} ${frame.height}`} className={classNames('h-auto w-full', className)}>
      {shape.guides.map(({ points, y }) => (
        <g key={points}>
          <line x1={frame.left} x2={frame.width - frame.right} y1={y} y2={y} className="stroke-line" />
          <text x={frame.left - 8} y={y + 4} textAnchor="end" className="tabular fill-quiet text-[12px]">
            {numbers.number(points)}
          </text>
        </g>
      ))}
      <Days days={days} frame={frame} xOfDay={shape.xOfDay} />
      {[...shape.lines].reverse().map(({ subjectId, path }, index) => (
        <path
          key={subjectId}
          d={path}
          fill="none"
          strokeLinejoin="round"
          className={looks[shape.lines.length - 1 - index] ?? 'stroke-quiet'}
        />
      ))}
      {shape.lines.map(({ subjectId, endX, endY, labelY }, index) => (
        <g key={subjectId}>
          <path d={`M${endX + 3} ${endY}L${endX + 13} ${labelY}`} className="stroke-line" fill="none" />
          <circle cx={endX} cy={endY} r="3" className="fill-surface stroke-ink" />
          <Label x={endX + 17} y={labelY + 4.5} series={series[index]} hasNames={hasNames} />
        </g>
      ))}
    </svg>
  )
}

function Label({
  x,
  y,
  series,
  hasNames,
}: {
  x: number
  y: number
  series: DrawnSeries | undefined
  hasNames: boolean
}) {
  const numbers = useNumbers()
  if (!series) return null

  return (
    <text x={x} y={y} className="fill-ink text-[13px]">
      <tspan className="tabular font-semibold">{numbers.number(series.place)}</tspan>
      {hasNames && <tspan dx="8">{shortened(series.name)}</tspan>}
    </text>
  )
}

const LONGEST_NAME = 32

/** Names beside the lines have one line of room; the whole name stands in the table. */
function shortened(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…`
}

function Days({
  days,
  frame,
  xOfDay,
}: {
  days: readonly string[]
  frame: GraphFrame
  xOfDay: (index: number) => number
}) {
  const dates = useDates()
  const last = days.length - 1
  const shown = last < 3 ? [0, last] : [0, Math.round(last / 2), last]
  return (
    <>
      {[...new Set(shown)].map((index) => (
        <text
          key={index}
          x={xOfDay(index)}
          y={frame.height - 8}
          textAnchor={index === 0 ? 'start' : index === last ? 'end' : 'middle'}
          className="tabular fill-quiet text-[12px]"
        >
          {dates.shortDay(days[index] ?? '')}
        </text>
      ))}
    </>
  )
}

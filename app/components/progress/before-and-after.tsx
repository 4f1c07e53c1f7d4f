import type { IndicatorProgress } from '#server/domain/standings/index.ts'

/** Two thin bars, before above after; the figures stand beside them in words. */
export function BeforeAndAfter({ indicator: { readings, unit } }: { indicator: IndicatorProgress }) {
  const whole = unit === 'percent' ? 100 : Math.max(...readings.map(({ value }) => value), 1)
  return (
    <svg aria-hidden viewBox="0 0 100 14" preserveAspectRatio="none" className="h-5 w-full">
      {readings.slice(0, 2).map(({ value }, index) => (
        <g key={`${value} ${index === 0 ? 'before' : 'after'}`}>
          <rect y={index * 8} width="100" height="6" className="fill-sunken" />
          <rect
            y={index * 8}
            width={(100 * value) / whole}
            height="6"
            className={index === 0 ? 'fill-edge' : 'fill-action'}
          />
        </g>
      ))}
    </svg>
  )
}

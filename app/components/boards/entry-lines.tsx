import { useLocale } from 'use-intl'
import { useWords } from '#app/components/words/use-words.ts'
import type { LinesScreen, ShownLine } from '#server/domain/standings/index.ts'

export type EntryLinesProps = { lines: readonly ShownLine[]; services: LinesScreen['services'] }

/** How an entry's points came about, factor by factor. */
export function EntryLines({ lines, services }: EntryLinesProps) {
  const write = useLineWords(services)
  const factors = lines.filter(
    ({ kind }) => kind === 'base' || kind === 'mode' || kind === 'channel' || kind === 'group',
  )
  const rest = lines.filter((line) => !factors.includes(line))
  return (
    <span className="block text-quiet text-sm">
      {factors.map(write).join(' × ')}
      {rest.map((line) => (
        <span key={line.kind}>
          {factors.length > 0 && ' · '}
          {write(line)}
        </span>
      ))}
    </span>
  )
}

function useLineWords(services: EntryLinesProps['services']): (line: ShownLine) => string {
  const words = useWords('standing')
  const locale = useLocale()
  return (line) => {
    switch (line.kind) {
      case 'base':
        return words('lines.base', {
          service: services[line.serviceCode]?.[locale] ?? line.serviceCode,
          points: line.points,
        })
      case 'mode': {
        const { reason, percent } = line
        const mode = words(`modes.${line.mode}`)
        return reason === null
          ? words('lines.mode', { mode, percent })
          : words('lines.modeReason', { mode, percent, reason: words(`reasons.${reason}`) })
      }
      case 'channel':
        return words('lines.channel', { channel: words(`channels.${line.channel}`), percent: line.percent })
      case 'group':
        return words('lines.group', { group: words(`groups.${line.group}`), percent: line.percent })
      case 'rounded':
        return words('lines.rounded', { points: line.points })
      case 'cap':
        return words('lines.cap', { limit: line.limit })
      case 'reversal':
        return words('lines.reversal', { points: line.points })
    }
  }
}

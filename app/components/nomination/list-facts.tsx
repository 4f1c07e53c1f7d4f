import type { ReactNode } from 'react'
import { Alert } from '#app/components/ui/alert.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { ScreenList } from '#server/domain/nomination/index.ts'

/** What a list was computed from, by whom and when, with its seal. */
export function ListFacts({ list }: { list: ScreenList }) {
  const words = useWords('nomination.head')
  const kinds = useWords('nomination.kind')
  const measures = useWords('board.measures')
  const dates = useDates()
  const moment = dates.moment(list.computedAt)
  const { computedByName: name } = list
  return (
    <div className="grid gap-4">
      {!list.isSealIntact && <Alert tone="danger" title={words('sealBroken')} />}
      <dl className="grid gap-x-8 gap-y-2 rounded-card border border-line bg-surface p-4 sm:grid-cols-[max-content_1fr]">
        <Fact name={words('kind')}>{kinds(list.kind)}</Fact>
        <Fact name={words('asOf')}>
          {words('asOfValue', { seq: list.asOfSeq, moment: dates.moment(list.factsAt) })}
        </Fact>
        <Fact name={words('measure')}>{measures(list.measure)}</Fact>
        <Fact name={words('rule')}>{words('ruleValue', { version: list.ruleVersion })}</Fact>
        <Fact name={words('computed')}>
          {name === null ? words('computedByItself', { moment }) : words('computedBy', { moment, name })}
        </Fact>
        <Fact name={words('seal')}>
          {list.sha256 === null ? words('notStored') : <code className="break-all text-sm">{list.sha256}</code>}
        </Fact>
      </dl>
    </div>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-quiet">{name}</dt>
      <dd className="font-medium max-sm:mb-2">{children}</dd>
    </>
  )
}

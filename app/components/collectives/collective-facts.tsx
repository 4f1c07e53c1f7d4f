import type { ReactNode } from 'react'
import { Card } from '#app/components/ui/card.tsx'
import { useDates, useNumbers, useWords } from '#app/components/words/use-words.ts'
import type { CollectiveScreen } from '#server/domain/collectives/index.ts'

type FactsProps = { collective: CollectiveScreen['collective']; leads: readonly { accountId: string; name: string }[] }

/** What a collective is; what nobody recorded says so, and is not zero. */
export function CollectiveFactsCard({ collective, leads }: FactsProps) {
  const words = useWords('collective.facts')
  const dates = useDates()
  const numbers = useNumbers()
  const { code, parent, headcount, women, residents, kind } = collective
  const unknown = <span className="text-quiet">{words('unknown')}</span>
  return (
    <Card title={words('title')}>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        <Fact name={words('leads')}>
          {leads.length === 0 ? words('noLeads') : leads.map(({ name }) => name).join(', ')}
        </Fact>
        <Fact name={words('code')}>{code}</Fact>
        {parent && <Fact name={words('parent')}>{parent.name}</Fact>}
        <Fact name={words('headcount')}>{headcount === null ? unknown : numbers.number(headcount)}</Fact>
        <Fact name={words('women')}>
          {women === null ? unknown : words('womenOf', { percent: women.percent, day: dates.day(women.countedOn) })}
        </Fact>
        {kind === 'residential_group' && (
          <Fact name={words('residents')}>{residents === null ? unknown : numbers.number(residents)}</Fact>
        )}
      </dl>
    </Card>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-quiet text-sm">{name}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  )
}

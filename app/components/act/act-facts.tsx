import type { ReactNode } from 'react'
import { useLocale } from 'use-intl'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { AssistanceDetail } from '#server/domain/assistance/index.ts'

/** What was said about an act, as pairs of name and value; what was not said is left out. */
export function ActFacts({ act }: { act: AssistanceDetail }) {
  const words = useWords('act')
  const dates = useDates()
  const locale = useLocale()
  const groups = act.citizenGroups.map((group) => words(`group.${group}`)).join(', ')
  return (
    <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
      <Fact name={words('fact.citizen')}>{citizenOf(act, words)}</Fact>
      <Fact name={words('fact.groups')}>{groups || words('group.none')}</Fact>
      <Fact name={words('fact.mode')}>
        {words(`mode.${act.mode}`)}
        {act.modeReason && ` (${words(`modeReason.${act.modeReason}`)})`}
      </Fact>
      <Fact name={words('fact.where')}>
        {[words(`channel.${act.channel}`), placeOf(act)].filter(Boolean).join(' · ')}
      </Fact>
      <Fact name={words('fact.capacity')}>{words(`capacity.${act.capacity}`)}</Fact>
      <Fact name={words('fact.occurredAt')}>{dates.moment(act.occurredAt)}</Fact>
      <Fact name={words('fact.receivedAt')}>{dates.moment(act.receivedAt)}</Fact>
      <Fact name={words('fact.collective')}>{act.collectiveName}</Fact>
      {!act.isOwn && <Fact name={words('fact.author')}>{act.authorName}</Fact>}
      {act.model && <Fact name={words('fact.model')}>{act.model[locale]}</Fact>}
      {act.receiptLastFour && (
        <Fact name={words('fact.receipt')}>{words('receiptEnds', { lastFour: act.receiptLastFour })}</Fact>
      )}
      {act.lateReason && <Fact name={words('fact.lateReason')}>{act.lateReason}</Fact>}
      {act.note && <Fact name={words('fact.note')}>{act.note}</Fact>}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-quiet text-sm">{name}</dt>
      <dd className="whitespace-pre-line font-medium">{children}</dd>
    </div>
  )
}

function citizenOf({ citizenCode, citizenKeyStrength }: AssistanceDetail, words: ReturnType<typeof useWords<'act'>>) {
  if (!citizenCode) return words('none')
  const code = words('citizenCode', { code: citizenCode })
  return citizenKeyStrength === 'phone' ? `${code} (${words('byPhone')})` : code
}

/** Station, session or place, whichever the act has. */
export function placeOf(act: Pick<AssistanceDetail, 'station' | 'lesson' | 'place'>): string | null {
  return act.station?.name ?? act.lesson?.title ?? act.place
}

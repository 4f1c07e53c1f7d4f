import type { ReactNode } from 'react'
import { useLocale } from 'use-intl'
import { Card } from '#app/components/ui/card.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { QueueAct } from '#server/domain/assistance/index.ts'
import { ActHistory } from './act-history.tsx'
import { AppealNotice } from './appeal-notice.tsx'
import { Lookalikes } from './lookalikes.tsx'

/** Everything the act says, the acts it resembles, and what was decided about it before. */
export function ActFacts({ act }: { act: QueueAct }) {
  const words = useWords('queue')
  const dates = useDates()
  const locale = useLocale()
  return (
    <>
      {act.appeal && <AppealNotice appeal={act.appeal} />}
      {act.lookalikes.length > 0 && <Lookalikes act={act} />}
      <Card title={act.service[locale]}>
        <dl className="grid gap-x-5 gap-y-2.5 sm:grid-cols-[auto_minmax(0,1fr)]">
          <WhatAndWho act={act} />
          <WhereAndWhen act={act} />
          <Proof act={act} />
        </dl>
        <div className="mt-4 grid gap-1 text-quiet text-sm">
          <Waits waits={act.waits} />
          {act.claimedUntil && <p>{words('until', { time: dates.time(act.claimedUntil) })}</p>}
        </div>
      </Card>
      {act.history.length > 0 && <ActHistory history={act.history} />}
    </>
  )
}

function WhatAndWho({ act: { act, how, model, citizenCode, citizenKeyStrength, ...rest } }: { act: QueueAct }) {
  const words = useWords('act')
  const locale = useLocale()
  const queue = useWords('queue')
  const reason = act.modeReason === null ? '' : ` (${words(`modeReason.${act.modeReason}`)})`
  return (
    <>
      <Fact name={words('fact.mode')}>
        {words(`mode.${act.mode}`)}
        {reason}
      </Fact>
      <Fact name={words('fact.citizen')}>
        {citizenCode === null ? words('none') : words('citizenCode', { code: citizenCode })}
        {citizenKeyStrength === 'phone' && ` (${words('byPhone')})`}
      </Fact>
      {how.citizenGroups.length > 0 && (
        <Fact name={words('fact.groups')}>{how.citizenGroups.map((group) => words(`group.${group}`)).join(', ')}</Fact>
      )}
      <Fact name={words('fact.author')}>{rest.authorName}</Fact>
      <Fact name={words('fact.collective')}>{rest.collectiveName}</Fact>
      {rest.keyedByName !== null && <Fact name={queue('keyedBy')}>{rest.keyedByName}</Fact>}
      <Fact name={words('fact.capacity')}>{words(`capacity.${how.capacity}`)}</Fact>
      {model && <Fact name={words('fact.model')}>{model[locale]}</Fact>}
    </>
  )
}

function WhereAndWhen({ act: { act, how, stationName, lessonTitle } }: { act: QueueAct }) {
  const words = useWords('act')
  const dates = useDates()
  const where = [words(`channel.${how.channel}`), stationName, lessonTitle, how.place].filter(Boolean).join(', ')
  return (
    <>
      <Fact name={words('fact.where')}>{where}</Fact>
      <Fact name={words('fact.occurredAt')}>{dates.moment(act.occurredAt)}</Fact>
      <Fact name={words('fact.receivedAt')}>{dates.moment(act.receivedAt)}</Fact>
      {act.lateReason !== null && <Fact name={words('fact.lateReason')}>{act.lateReason}</Fact>}
    </>
  )
}

function Proof({ act: { how } }: { act: QueueAct }) {
  const words = useWords('act')
  const { receiptLastFour, note } = how
  return (
    <>
      {receiptLastFour !== null && (
        <Fact name={words('fact.receipt')}>{words('receiptEnds', { lastFour: receiptLastFour })}</Fact>
      )}
      {note !== null && <Fact name={words('fact.note')}>{note}</Fact>}
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-quiet">{name}</dt>
      <dd className="wrap-anywhere -mt-2 min-w-0 sm:mt-0">{children}</dd>
    </div>
  )
}

/** How long it has waited and when a verdict is due; said in another voice once that is over. */
function Waits({ waits: { since, until, kind } }: Pick<QueueAct, 'waits'>) {
  const words = useWords('queue.waits')
  const dates = useDates()
  const line = words(kind, { since: dates.shortMoment(since), until: dates.shortMoment(until) })
  return <p className={kind === 'in_time' ? undefined : 'font-medium text-warning'}>{line}</p>
}

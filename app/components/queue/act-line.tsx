import { useLocale } from 'use-intl'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { ActBrief } from '#server/domain/assistance/index.ts'

/** An act in one line: what, when, by whom, for whom in four letters. */
export function ActLine({ brief }: { brief: ActBrief }) {
  const words = useWords('verdict.results')
  const dates = useDates()
  const locale = useLocale()
  const { service, occurredAt, authorName, citizenCode } = brief
  return (
    <>
      {words('line', { service: service[locale], at: dates.shortMoment(occurredAt), name: authorName })}
      {citizenCode !== null && <span className="text-quiet"> · {words('code', { code: citizenCode })}</span>}
    </>
  )
}

import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { RefusalAnswer } from '#app/http/answers.ts'
import { actStates } from '#server/domain/assistance/contract.ts'

/** Where a credit belongs to another act: when that one came in and how it stands. */
export function EarlierAct({ refusal }: { refusal: RefusalAnswer }) {
  const words = useWords('verdict.results')
  const states = useWords('common.state')
  const dates = useDates()
  const { byReceivedAt, byState } = refusal.facts
  const state = actStates.find((known) => known === byState)
  if (!(byReceivedAt instanceof Date) || state === undefined) return null

  return <>{words('earlier', { at: dates.moment(byReceivedAt), state: states(state) })}</>
}

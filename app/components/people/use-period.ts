import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { MembershipPosition } from '#server/domain/collectives/contract.ts'

type Period = {
  collective: string | null
  position: MembershipPosition
  isScoring: boolean
  fromAt: Date | string
  untilAt: Date | string | null
}

/** A membership in one line: where, as what, scoring or not, from when to when. */
export function usePeriod(): (period: Period) => string {
  const words = useWords('people')
  const dates = useDates()
  const moment = (at: Date | string) => dates.moment(typeof at === 'string' ? new Date(at) : at)
  return ({ collective, position, isScoring, fromAt, untilAt }) =>
    words('period', {
      collective: collective ?? '',
      position: words(`position.${position}`),
      scoring: words(isScoring ? 'scoring' : 'notScoring'),
      from: moment(fromAt),
      until: untilAt === null ? words('today') : moment(untilAt),
    })
}

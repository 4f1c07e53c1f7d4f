import { useWords } from '#app/components/words/use-words.ts'
import type { WaitingRequests } from '#server/domain/collectives/index.ts'
import { paths } from '#server/paths.ts'
import { DecisionButtons } from './decision-buttons.tsx'
import { RequestBody } from './request-body.tsx'
import { usePeriod } from './use-period.ts'

/** A membership that should read otherwise, waiting for its second person. */
export function CorrectionCard({ correction }: { correction: WaitingRequests['corrections'][number] }) {
  const words = useWords('people')
  const period = usePeriod()
  const { fullName: name, collective, before } = correction
  const what = words(before ? 'changes.corrected' : 'changes.added', { name, collective })
  return (
    <RequestBody request={correction} what={what}>
      {before && (
        <p>{words('requests.before', { period: period({ ...before, collective: correction.collectiveBefore }) })}</p>
      )}
      <p>{words(before ? 'requests.after' : 'requests.added', { period: period(correction) })}</p>
      <DecisionButtons
        what={what}
        request={correction}
        actionOf={(decision) => paths.correctionDecision(correction.id, decision)}
      />
    </RequestBody>
  )
}

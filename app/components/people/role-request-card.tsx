import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { WaitingRequests } from '#server/domain/collectives/index.ts'
import { paths } from '#server/paths.ts'
import { DecisionButtons } from './decision-buttons.tsx'
import { RequestBody } from './request-body.tsx'
import { useReach } from './use-reach.ts'

/** A role that waits for its second person: whose, which, why, and what this viewer may do about it. */
export function RoleRequestCard({ request }: { request: WaitingRequests['roles'][number] }) {
  const words = useWords('people')
  const dates = useDates()
  const reach = useReach()(request.reach)
  const { fullName: name, untilAt } = request
  const what = words('changes.given', { name, role: words(`role.${request.role}`), reach })
  return (
    <RequestBody request={request} what={what}>
      <p>{untilAt === null ? words('noEnd') : words('until', { moment: dates.moment(untilAt) })}</p>
      <DecisionButtons
        what={what}
        request={request}
        actionOf={(decision) => paths.roleRequestDecision(request.id, decision)}
      />
    </RequestBody>
  )
}

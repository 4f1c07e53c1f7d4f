import { Card } from '#app/components/ui/card.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { WaitingRequests as Waiting } from '#server/domain/collectives/index.ts'
import { CorrectionCard } from './correction-card.tsx'
import { RoleRequestCard } from './role-request-card.tsx'

/** What waits for a second person about somebody; nothing where nothing does. */
export function WaitingRequests({ waiting }: { waiting: Waiting }) {
  const words = useWords('people')
  if (waiting.roles.length + waiting.corrections.length === 0) return null
  return (
    <Card title={words('openAbout')}>
      <RequestList waiting={waiting} />
    </Card>
  )
}

/** Requests in a list, roles before corrections. */
export function RequestList({ waiting: { roles, corrections } }: { waiting: Waiting }) {
  return (
    <ul className="grid gap-4">
      {roles.map((request) => (
        <li key={request.id}>
          <RoleRequestCard request={request} />
        </li>
      ))}
      {corrections.map((correction) => (
        <li key={correction.id}>
          <CorrectionCard correction={correction} />
        </li>
      ))}
    </ul>
  )
}

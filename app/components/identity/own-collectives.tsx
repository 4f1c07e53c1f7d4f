import { Card } from '#app/components/ui/card.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { OwnMembership } from '#server/domain/collectives/index.ts'

/** The collectives a person belongs to, and the one that is credited with what they do. */
export function OwnCollectives({ memberships }: { memberships: readonly OwnMembership[] }) {
  const words = useWords('more')
  return (
    <Card title={words('collectives')}>
      {memberships.length === 0 && <p className="text-quiet">{words('noCollective')}</p>}
      <ul className="grid gap-2">
        {memberships.map(({ collectiveId, name, isScoring, position }) => {
          const marks = [isScoring && words('scoring'), position === 'lead' && words('lead')].filter(Boolean)
          return (
            <li key={collectiveId}>
              <span className="font-medium">{name}</span>
              {marks.length > 0 && <span className="text-quiet"> ({marks.join(', ')})</span>}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

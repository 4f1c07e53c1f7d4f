import { Link } from '@remix-run/react'
import { Card } from '#app/components/ui/card.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { OwnMembership } from '#server/domain/collectives/index.ts'
import { paths } from '#server/paths.ts'

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
              <Link to={paths.collective(collectiveId)} className="text-link inline-flex min-h-touch items-center">
                {name}
              </Link>
              {marks.length > 0 && <span className="text-quiet"> ({marks.join(', ')})</span>}
            </li>
          )
        })}
      </ul>
      <Link to={paths.join} className="text-link mt-2 inline-flex min-h-touch items-center">
        {words('join')}
      </Link>
    </Card>
  )
}

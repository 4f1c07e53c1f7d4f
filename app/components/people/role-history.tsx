import { ShieldX } from 'lucide-react'
import { Badge } from '#app/components/ui/badge.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Cell, HeadCell, Table } from '#app/components/ui/table.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { SeenPerson } from '#server/domain/collectives/index.ts'
import { paths } from '#server/paths.ts'
import { useReach } from './use-reach.ts'

/** Every role a person held or holds: since when, until when, and who gave and ended it. */
export function RoleHistory({ person }: { person: SeenPerson }) {
  const words = useWords('people')
  if (person.roles.length === 0) {
    return (
      <Card title={words('rolesTitle')}>
        <p className="text-quiet">{words('rolesNone')}</p>
      </Card>
    )
  }
  return (
    <Table
      caption={words('rolesTitle')}
      whole
      head={
        <tr>
          <HeadCell>{words('roleColumn')}</HeadCell>
          <HeadCell>{words('fromColumn')}</HeadCell>
          <HeadCell>{words('untilColumn')}</HeadCell>
          <HeadCell>{words('givenColumn')}</HeadCell>
          {person.roles.some(({ can }) => can.end) && <HeadCell>{words('endColumn')}</HeadCell>}
        </tr>
      }
    >
      {person.roles.map((role) => (
        <RoleRow key={role.grantId} role={role} hasEnds={person.roles.some(({ can }) => can.end)} />
      ))}
    </Table>
  )
}

type RoleRowProps = { role: SeenPerson['roles'][number]; hasEnds: boolean }

function RoleRow({ role, hasEnds }: RoleRowProps) {
  const words = useWords('people')
  const dates = useDates()
  const reach = useReach()(role.reach)
  const name = words(`role.${role.role}`)
  return (
    <tr>
      <th scope="row" className="px-3 py-2.5 text-left align-top font-normal">
        <span className="block font-medium">{name}</span>
        <span className="block text-quiet text-sm">{reach}</span>
        {role.isHeld && <Badge tone="success">{words('held')}</Badge>}
      </th>
      <Cell>{dates.moment(role.fromAt)}</Cell>
      <Cell>{role.untilAt === null ? words('noEnd') : dates.moment(role.untilAt)}</Cell>
      <Cell>
        <GivenBy role={role} />
      </Cell>
      {hasEnds && (
        <Cell>
          {role.can.end && (
            <LinkButton
              to={paths.roleEnding(role.grantId)}
              tone="secondary"
              icon={ShieldX}
              aria-label={words('endOf', { role: name, reach })}
            >
              {words('end')}
            </LinkButton>
          )}
        </Cell>
      )}
    </tr>
  )
}

function GivenBy({ role }: Pick<RoleRowProps, 'role'>) {
  const words = useWords('people')
  const { requestedBy, confirmedBy, reason, endedAt, endedBy } = role
  const isByTwo = requestedBy !== null && confirmedBy !== null
  return (
    <>
      <span className="block">
        {isByTwo ? words('byTwo', { first: requestedBy, second: confirmedBy }) : words('byOperator')}
      </span>
      {reason !== null && <span className="block text-quiet text-sm">{reason}</span>}
      {endedAt !== null && (
        <span className="block text-sm">
          {endedBy === null ? words('endedByOperator') : words('endedBy', { name: endedBy })}
        </span>
      )}
    </>
  )
}

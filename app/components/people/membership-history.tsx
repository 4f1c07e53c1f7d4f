import { CalendarPlus, PenLine } from 'lucide-react'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Cell, HeadCell, Table } from '#app/components/ui/table.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { SeenPerson } from '#server/domain/collectives/index.ts'
import { paths, withSearch } from '#server/paths.ts'

/** Every collective a person was and is in, with the way to have the past corrected. */
export function MembershipHistory({ person }: { person: SeenPerson }) {
  const words = useWords('people')
  return (
    <div className="grid gap-3">
      {person.memberships.length === 0 ? (
        <Card title={words('membershipsTitle')}>
          <p className="text-quiet">{words('membershipsNone')}</p>
        </Card>
      ) : (
        <Table
          caption={words('membershipsTitle')}
          whole
          head={
            <tr>
              <HeadCell>{words('collectiveColumn')}</HeadCell>
              <HeadCell>{words('fromColumn')}</HeadCell>
              <HeadCell>{words('untilColumn')}</HeadCell>
              {person.can.correct && <HeadCell>{words('correctColumn')}</HeadCell>}
            </tr>
          }
        >
          {person.memberships.map((membership) => (
            <MembershipRow key={membership.membershipId} membership={membership} person={person} />
          ))}
        </Table>
      )}
      {person.can.correct && (
        <LinkButton
          to={paths.membershipCorrection(person.accountId)}
          tone="secondary"
          icon={CalendarPlus}
          className="justify-self-start"
        >
          {words('addMembership')}
        </LinkButton>
      )}
    </div>
  )
}

type MembershipRowProps = { membership: SeenPerson['memberships'][number]; person: SeenPerson }

function MembershipRow({ membership, person }: MembershipRowProps) {
  const words = useWords('people')
  const dates = useDates()
  const { membershipId, collective, position, isScoring, fromAt, untilAt } = membership
  return (
    <tr>
      <th scope="row" className="px-3 py-2.5 text-left align-top font-normal">
        <span className="block font-medium">{collective}</span>
        <span className="block text-quiet text-sm">
          {words(`position.${position}`)}, {words(isScoring ? 'scoring' : 'notScoring')}
        </span>
      </th>
      <Cell>{dates.moment(fromAt)}</Cell>
      <Cell>{untilAt === null ? words('noEnd') : dates.moment(untilAt)}</Cell>
      {person.can.correct && (
        <Cell>
          <LinkButton
            to={withSearch(paths.membershipCorrection(person.accountId), { membership: membershipId })}
            tone="secondary"
            icon={PenLine}
            aria-label={words('correctOf', { collective })}
          >
            {words('correct')}
          </LinkButton>
        </Cell>
      )}
    </tr>
  )
}

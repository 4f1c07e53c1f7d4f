import { Link } from '@remix-run/react'
import { Badge } from '#app/components/ui/badge.tsx'
import { Cell, HeadCell, Table } from '#app/components/ui/table.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { People } from '#server/domain/collectives/index.ts'
import { paths } from '#server/paths.ts'

/** People with what they hold now; each leads to their own page. */
export function PeopleTable({ people }: Pick<People, 'people'>) {
  const words = useWords('people')
  return (
    <Table
      caption={words('caption')}
      captionShown={false}
      whole
      head={
        <tr>
          <HeadCell>{words('name')}</HeadCell>
          <HeadCell>{words('roleColumn')}</HeadCell>
          <HeadCell className="hidden sm:table-cell">{words('collective')}</HeadCell>
        </tr>
      }
    >
      {people.map((person) => (
        <PersonRow key={person.accountId} person={person} />
      ))}
    </Table>
  )
}

function PersonRow({ person }: { person: People['people'][number] }) {
  const words = useWords('people')
  return (
    <tr>
      <th scope="row" className="px-3 py-1 text-left align-top font-normal">
        <Link to={paths.person(person.accountId)} className="text-link inline-flex min-h-touch items-center">
          {person.fullName}
        </Link>
        {person.isClosed && <span className="block text-quiet text-sm">{words('closed')}</span>}
        <span className="block text-quiet text-sm sm:hidden">{person.collective ?? words('noCollective')}</span>
      </th>
      <Cell>
        <span className="flex flex-wrap gap-1.5">
          {person.roles.map((role) => (
            <Badge key={role} tone="plain">
              {words(`role.${role}`)}
            </Badge>
          ))}
          {person.roles.length === 0 && <span className="text-quiet">{words('noRole')}</span>}
        </span>
      </Cell>
      <Cell className="hidden sm:table-cell">{person.collective ?? words('noCollective')}</Cell>
    </tr>
  )
}

import { Link } from '@remix-run/react'
import { Users } from 'lucide-react'
import { Badge } from '#app/components/ui/badge.tsx'
import { EmptyState } from '#app/components/ui/states.tsx'
import { Cell, HeadCell, Table } from '#app/components/ui/table.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { MemberRow } from '#server/domain/collectives/index.ts'
import { paths } from '#server/paths.ts'

type MembersProps = { collectiveId: string; members: readonly MemberRow[]; canManage: boolean }

/** Who belongs to a collective, by given name; for leads each name opens what can be changed. */
export function MembersTable({ collectiveId, members, canManage }: MembersProps) {
  const words = useWords('collective')
  if (members.length === 0) {
    return (
      <EmptyState icon={Users} title={words('empty')}>
        <p>{words('emptyLead')}</p>
      </EmptyState>
    )
  }
  return (
    <Table
      caption={words('members', { count: members.length })}
      captionShown={false}
      whole
      head={
        <tr>
          <HeadCell>{words('column.name')}</HeadCell>
          <HeadCell>{words('column.position')}</HeadCell>
          <HeadCell className="hidden sm:table-cell">{words('column.scoring')}</HeadCell>
          <HeadCell className="hidden sm:table-cell">{words('column.since')}</HeadCell>
        </tr>
      }
    >
      {members.map((member) => (
        <MemberLine key={member.accountId} {...{ member, collectiveId, canManage }} />
      ))}
    </Table>
  )
}

type LineProps = { member: MemberRow; collectiveId: string; canManage: boolean }

function MemberLine({
  member: { accountId, name, position, isScoring, joinedAt },
  collectiveId,
  canManage,
}: LineProps) {
  const words = useWords('collective')
  const dates = useDates()
  const scoring = words(isScoring ? 'scoring' : 'notScoring')
  return (
    <tr>
      <th scope="row" className="px-3 py-2.5 text-left align-top font-normal">
        {canManage ? (
          <Link
            to={paths.member(collectiveId, accountId)}
            aria-label={words('change', { name })}
            className="text-link inline-flex min-h-touch items-center break-words"
          >
            {name}
          </Link>
        ) : (
          <span className="break-words">{name}</span>
        )}
        <span className="block text-quiet text-sm sm:hidden">
          {words('column.scoring')}: {scoring} · {words('column.since')} {dates.day(joinedAt)}
        </span>
      </th>
      <td className="px-3 py-2.5 align-top">
        <Badge tone={position === 'lead' ? 'info' : 'plain'}>{words(`position.${position}`)}</Badge>
      </td>
      <Cell className="hidden sm:table-cell">{scoring}</Cell>
      <Cell className="hidden sm:table-cell">{dates.day(joinedAt)}</Cell>
    </tr>
  )
}

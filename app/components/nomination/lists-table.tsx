import { Link } from '@remix-run/react'
import { FileClock } from 'lucide-react'
import { EmptyState } from '#app/components/ui/states.tsx'
import { Cell, HeadCell, Table } from '#app/components/ui/table.tsx'
import { useDates, useNumbers, useWords } from '#app/components/words/use-words.ts'
import type { StoredListHead } from '#server/domain/nomination/index.ts'
import { paths } from '#server/paths.ts'

/** The lists computed so far, newest first. */
export function ListsTable({ lists, cutOff }: { lists: readonly StoredListHead[]; cutOff: string }) {
  const words = useWords('nomination')
  if (lists.length === 0) {
    return (
      <EmptyState icon={FileClock} title={words('lists.none')}>
        <p>{words('lists.noneNext', { moment: cutOff })}</p>
      </EmptyState>
    )
  }
  return (
    <Table
      caption={words('lists.caption')}
      head={
        <tr>
          <HeadCell>{words('head.computed')}</HeadCell>
          <HeadCell>{words('head.kind')}</HeadCell>
          <HeadCell numeric className="hidden sm:table-cell">
            {words('lists.entry')}
          </HeadCell>
          <HeadCell className="hidden lg:table-cell">{words('head.seal')}</HeadCell>
        </tr>
      }
    >
      {lists.map((list) => (
        <ListRow key={list.id} list={list} />
      ))}
    </Table>
  )
}

function ListRow({ list }: { list: StoredListHead }) {
  const words = useWords('nomination')
  const dates = useDates()
  const numbers = useNumbers()
  return (
    <tr>
      <th scope="row" className="px-3 py-1 text-left font-normal">
        <Link to={paths.nominationList(list.id)} className="text-link inline-flex min-h-touch items-center">
          {words(`subject.${list.subjectKind}`)}, {dates.moment(list.computedAt)}
        </Link>
      </th>
      <Cell>{words(`kind.${list.kind}`)}</Cell>
      <Cell numeric className="hidden sm:table-cell">
        {numbers.number(list.asOfSeq)}
      </Cell>
      <Cell className="hidden lg:table-cell">
        <code className="text-quiet text-sm">{list.sha256.slice(0, 16)}…</code>
      </Cell>
    </tr>
  )
}

import { Link } from '@remix-run/react'
import { Alert } from '#app/components/ui/alert.tsx'
import { Cell, HeadCell, Table } from '#app/components/ui/table.tsx'
import { useDates, useNumbers, useWords } from '#app/components/words/use-words.ts'
import type { Attention } from '#server/domain/standings/index.ts'
import { paths } from '#server/paths.ts'

/** Collectives that have fallen asleep; each leads to its own page. */
export function QuietCollectives({ days, collectives }: Attention['quiet']) {
  const words = useWords('attention')
  const dates = useDates()
  const numbers = useNumbers()
  if (collectives.length === 0) return <Alert tone="success" title={words('noneQuiet', { days })} />
  return (
    <Table
      caption={words('quiet', { days })}
      head={
        <tr>
          <HeadCell>{words('collective')}</HeadCell>
          <HeadCell numeric>{words('members')}</HeadCell>
          <HeadCell>{words('lastHelp')}</HeadCell>
        </tr>
      }
    >
      {collectives.map(({ id, name, members, lastHelpAt }) => (
        <tr key={id}>
          <th scope="row" className="px-3 py-1 text-left font-normal">
            <Link to={paths.collective(id)} className="text-link inline-flex min-h-touch items-center">
              {name}
            </Link>
          </th>
          <Cell numeric>{numbers.number(members)}</Cell>
          <Cell>{lastHelpAt ? dates.day(lastHelpAt) : words('never')}</Cell>
        </tr>
      ))}
    </Table>
  )
}

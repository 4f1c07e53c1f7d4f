import { Alert } from '#app/components/ui/alert.tsx'
import { Cell, HeadCell, Table } from '#app/components/ui/table.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { Attention } from '#server/domain/standings/index.ts'

type Moved = NonNullable<Attention['moved']>

/** Both boards side by side where they differ, under a notice that a freeze is on. */
export function MovedRows({ rows }: { rows: Moved }) {
  const words = useWords('attention')
  return (
    <div className="grid gap-3">
      <Alert tone="frozen" title={words('frozen')}>
        <p>{words('frozenLead')}</p>
      </Alert>
      {rows.length === 0 ? (
        <p>{words('noneMoved')}</p>
      ) : (
        <Table
          caption={words('moved')}
          head={
            <tr>
              <HeadCell>{words('collective')}</HeadCell>
              <HeadCell>{words('before')}</HeadCell>
              <HeadCell>{words('now')}</HeadCell>
            </tr>
          }
        >
          {rows.map(({ subjectId, name, frozen, live }) => (
            <tr key={subjectId}>
              <th scope="row" className="px-3 py-2.5 text-left font-normal">
                {name}
              </th>
              <StandingCell {...frozen} />
              <StandingCell {...live} />
            </tr>
          ))}
        </Table>
      )}
    </div>
  )
}

function StandingCell({ place, points }: Moved[number]['live']) {
  const words = useWords('attention')
  const at = place === null ? words('noPlace') : words('place', { place })
  return <Cell>{words('placeAndPoints', { place: at, points })}</Cell>
}

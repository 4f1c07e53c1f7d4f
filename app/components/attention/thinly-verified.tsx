import { Alert } from '#app/components/ui/alert.tsx'
import { Cell, HeadCell, Table } from '#app/components/ui/table.tsx'
import { useNumbers, useWords } from '#app/components/words/use-words.ts'
import type { Attention } from '#server/domain/standings/index.ts'

/** Collectives whose work too few people may verify. */
export function ThinlyVerified({ least, collectives }: Attention['thinlyVerified']) {
  const words = useWords('attention')
  const numbers = useNumbers()
  if (collectives.length === 0) return <Alert tone="success" title={words('noneThin', { least })} />
  return (
    <div className="grid gap-2">
      <Table
        caption={words('thin', { least })}
        head={
          <tr>
            <HeadCell>{words('collective')}</HeadCell>
            <HeadCell numeric>{words('verifiers')}</HeadCell>
          </tr>
        }
      >
        {collectives.map(({ id, name, verifiers }) => (
          <tr key={id}>
            <th scope="row" className="px-3 py-2.5 text-left font-normal">
              {name}
            </th>
            <Cell numeric>{numbers.number(verifiers)}</Cell>
          </tr>
        ))}
      </Table>
      <p className="text-quiet text-sm">{words('thinLead')}</p>
    </div>
  )
}

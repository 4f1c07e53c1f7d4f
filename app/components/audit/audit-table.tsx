import { Link } from '@remix-run/react'
import { Cell, HeadCell, Table } from '#app/components/ui/table.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { AuditLine } from '#server/domain/audit/index.ts'
import { paths } from '#server/paths.ts'

/** The record's rows, the newest first. A name leads to everything that person did, an act to the act. */
export function AuditTable({ lines, linkToActor }: AuditTableProps) {
  const words = useWords('audit')
  return (
    <Table
      caption={words('caption')}
      captionShown={false}
      whole
      head={
        <tr>
          <HeadCell>{words('when')}</HeadCell>
          <HeadCell>{words('what')}</HeadCell>
          <HeadCell>{words('who')}</HeadCell>
        </tr>
      }
    >
      {lines.map((line) => (
        <Row key={line.id} line={line} linkToActor={linkToActor} />
      ))}
    </Table>
  )
}

export type AuditTableProps = { lines: readonly AuditLine[]; linkToActor(actorId: string): string }

function Row({ line, linkToActor }: { line: AuditLine } & Pick<AuditTableProps, 'linkToActor'>) {
  const words = useWords('audit')
  const dates = useDates()
  const to = subjectPath(line)
  return (
    <tr>
      <Cell className="tabular whitespace-nowrap">{dates.moment(line.at)}</Cell>
      <Cell className="min-w-64">
        {to === undefined ? (
          line.sentence
        ) : (
          <Link to={to} className="text-link">
            {line.sentence}
          </Link>
        )}
      </Cell>
      <Cell>
        {line.actorId === null ? (
          line.actorName
        ) : (
          <Link
            to={linkToActor(line.actorId)}
            aria-label={words('only', { name: line.actorName })}
            className="text-link"
          >
            {line.actorName}
          </Link>
        )}
      </Cell>
    </tr>
  )
}

function subjectPath({ subjectKind, subjectId }: AuditLine): string | undefined {
  if (subjectKind === 'assistance') return paths.assistance(subjectId)
  if (subjectKind === 'nomination_list') return paths.nominationList(subjectId)
  return undefined
}

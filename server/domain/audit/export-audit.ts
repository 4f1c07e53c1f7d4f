import type { Actor } from '#server/domain/identity/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { type TableFile, type TableFormat, tableFile } from '#server/platform/table-file.ts'
import type { Speech } from '#server/words/words.ts'
import { auditScopeOf } from './audit-scope.ts'
import { auditFileRows } from './contract.ts'
import type { AuditFilter } from './queries.ts'
import { listAuditLines } from './read-audit.ts'

/** The newest rows that match as a spreadsheet, at most `auditFileRows`. Taking the file away is itself written down. */
export async function exportAudit(
  resources: Resources,
  actor: Actor,
  { filter, format, speech }: { filter: AuditFilter; format: TableFormat; speech: Speech },
): Promise<Result<TableFile, { code: 'not_allowed' }>> {
  const scope = auditScopeOf(actor)
  if (!scope) return refuse({ code: 'not_allowed' })

  const lines = await listAuditLines(resources.db, { scope, filter, limit: auditFileRows }, speech)
  const { words, dates } = speech
  const file = await tableFile(format, {
    name: words('audit.file'),
    columns: [
      { heading: words('audit.when'), width: 18 },
      { heading: words('audit.who'), width: 30 },
      { heading: words('audit.action'), width: 26 },
      { heading: words('audit.what'), width: 90 },
    ],
    rows: lines.map(({ at, actorName, action, sentence }) => [
      dates.moment(at),
      actorName,
      action ? words(`auditLabel.${action}`) : '',
      sentence,
    ]),
  })
  await resources.db.transaction((tx) => appendAudit(tx, resources, [exportOf(actor, lines.length)]))
  return grant(file)
}

function exportOf({ wardId, accountId }: Actor, rows: number) {
  return {
    ...{ wardId, actorId: accountId, action: 'audit.exported' as const },
    ...{ subjectKind: 'ward', subjectId: wardId, details: { rows } },
  }
}

import type { Actor } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import type { TableFormat } from '#server/platform/table-file.ts'
import type { Speech } from '#server/words/words.ts'
import { exportAudit } from './export-audit.ts'
import type { AuditCursor, AuditFilter } from './queries.ts'
import { readAudit } from './read-audit.ts'

export type { AuditLine } from './audit-line.ts'
export type { AuditCursor, AuditFilter } from './queries.ts'

type Reading = { filter: AuditFilter; cursor: AuditCursor | undefined; speech: Speech }
type Exporting = { filter: AuditFilter; format: TableFormat; speech: Speech }

/** What routes do with the record of who did what. It is written by every command, through `platform/audit.ts`. */
export function auditContext(resources: Resources) {
  return {
    readAudit: (actor: Actor, input: Reading) => readAudit(resources, actor, input),
    exportAudit: (actor: Actor, input: Exporting) => exportAudit(resources, actor, input),
  }
}

import type { Connection } from '#db/client.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { Speech } from '#server/words/words.ts'
import { type AuditLine, auditLine, namedIds } from './audit-line.ts'
import { auditScopeOf } from './audit-scope.ts'
import {
  type AuditCursor,
  type AuditFilter,
  type AuditSearch,
  listActNames,
  listAuditEvents,
  listPeopleNames,
  listPlaceNames,
} from './queries.ts'

const PAGE = 50

export type AuditPage = { lines: readonly AuditLine[]; actorName: string | undefined; next: AuditCursor | undefined }

/** A page of who did what, as sentences in the reader's language, the newest first. Refused to all but office and auditor. */
export async function readAudit(
  { db }: Pick<Resources, 'db'>,
  actor: Actor,
  { filter, cursor, speech }: { filter: AuditFilter; cursor: AuditCursor | undefined; speech: Speech },
): Promise<Result<AuditPage, { code: 'not_allowed' }>> {
  const scope = auditScopeOf(actor)
  if (!scope) return refuse({ code: 'not_allowed' })

  const found = await listAuditLines(db, { scope, filter, cursor, limit: PAGE + 1 }, speech)
  const lines = found.slice(0, PAGE)
  const last = lines.at(-1)
  const names = await listPeopleNames(db, filter.actorId === undefined ? [] : [filter.actorId])
  return grant({
    lines,
    actorName: filter.actorId === undefined ? undefined : names.get(filter.actorId),
    next: found.length > PAGE && last ? { at: last.at, id: last.id } : undefined,
  })
}

/** Rows of the record with their sentences: three queries for the names, however many rows. */
export async function listAuditLines(db: Connection, search: AuditSearch, speech: Speech): Promise<AuditLine[]> {
  const events = await listAuditEvents(db, search)
  const ids = namedIds(events)
  const [people, places, acts] = await Promise.all([
    listPeopleNames(db, ids.people),
    listPlaceNames(db, ids.places),
    listActNames(db, ids.acts),
  ])
  return events.map((event) => auditLine(event, { people, places, acts }, speech))
}

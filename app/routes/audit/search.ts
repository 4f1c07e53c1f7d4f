import { z } from 'zod'
import { type AuditAction, auditActions } from '#server/domain/audit/contract.ts'
import type { AuditCursor, AuditFilter } from '#server/domain/audit/index.ts'
import { paths, withSearch } from '#server/paths.ts'

const DAY = 24 * 3_600_000
const day = z.iso.date().optional().catch(undefined)

/** Filters and place in the record, all in the address; what is malformed counts as not given. */
export const auditSearch = z.object({
  actor: z.uuid().optional().catch(undefined),
  subject: z.string().max(100).optional().catch(undefined),
  action: z.enum(auditActions).optional().catch(undefined),
  from: day,
  until: day,
  after: z
    .string()
    .regex(/^\d{13}_[0-9a-f-]{36}$/)
    .transform((text) => ({ at: new Date(Number(text.slice(0, 13))), id: text.slice(14) }))
    .optional()
    .catch(undefined),
})
export type AuditSearch = z.output<typeof auditSearch>

/** Days of the address as instants of the ward (+07:00), the last day included. */
export function auditFilter({ actor, subject, action, from, until }: AuditSearch): AuditFilter {
  return {
    actorId: actor,
    subjectId: subject,
    action,
    from: from === undefined ? undefined : new Date(`${from}T00:00:00+07:00`),
    before: until === undefined ? undefined : new Date(Date.parse(`${until}T00:00:00+07:00`) + DAY),
  }
}

export type AuditAddress = {
  actor?: string | undefined
  subject?: string | undefined
  action?: AuditAction | undefined
  from?: string | undefined
  until?: string | undefined
  after?: AuditCursor | undefined
}

export function auditPath({ after, ...filter }: AuditAddress, path: string = paths.audit): string {
  return withSearch(path, { ...filter, after: after && `${after.at.getTime()}_${after.id}` })
}

import type { Transaction } from '#db/client.ts'
import { auditEvents } from '#db/schema/index.ts'
import type { AuditAction } from '#server/domain/audit/contract.ts'
import type { Clock } from './clock.ts'
import type { Ids } from './ids.ts'

/** Who did what to what; `details` hold ids, codes and numbers, never a citizen's data or anybody's secret. */
export type AuditEvent = {
  wardId: string
  actorId: string | null
  action: AuditAction
  subjectKind: string
  subjectId: string
  details?: Record<string, unknown>
}

/** Writes audit rows in the command's own transaction, so that no act is without its record. */
export async function appendAudit(
  tx: Transaction,
  { clock, ids }: { clock: Clock; ids: Ids },
  events: readonly AuditEvent[],
): Promise<void> {
  if (events.length === 0) return
  const at = clock.now()
  await tx
    .insert(auditEvents)
    .values(events.map((event) => ({ ...event, id: ids.next(), at, details: event.details ?? {} })))
}

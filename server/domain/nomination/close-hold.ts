import type { Actor } from '#server/domain/identity/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { lockHold, updateHoldClosed } from './hold-store.ts'
import { type OfficeRefusal, refuseUnlessWardOffice } from './office.ts'

export type CloseHoldRefusal =
  | OfficeRefusal
  | { code: 'hold_unknown' }
  | { code: 'hold_closed_already'; closedOn: string }
  | { code: 'hold_closed_before_opened'; openedOn: string }

/**
 * Closes a hold with the conclusion that clears the subject; from `closedOn` on lists nominate it again. For a
 * disciplinary period the day may lie ahead. Refused for a hold that is closed already.
 */
export async function closeHold(
  resources: Pick<Resources, 'db' | 'clock' | 'ids'>,
  actor: Actor | null,
  { holdId, closedOn, conclusion }: { holdId: string; closedOn: string; conclusion: string },
): Promise<Result<{ id: string }, CloseHoldRefusal>> {
  return await resources.db.transaction(async (tx) => {
    const hold = await lockHold(tx, holdId)
    if (!hold) return refuse({ code: 'hold_unknown' })
    const refusal = refuseUnlessWardOffice(actor, hold.wardId)
    if (refusal) return refuse(refusal)
    if (hold.closedOn !== null) return refuse({ code: 'hold_closed_already', closedOn: hold.closedOn })
    if (closedOn < hold.openedOn) return refuse({ code: 'hold_closed_before_opened', openedOn: hold.openedOn })

    await updateHoldClosed(tx, holdId, { closedOn, conclusion })
    const actorId = actor?.accountId ?? null
    await appendAudit(tx, resources, [
      {
        wardId: hold.wardId,
        actorId,
        action: 'hold.closed',
        subjectKind: 'hold',
        subjectId: holdId,
        details: { closedOn },
      },
    ])
    return grant({ id: holdId })
  })
}

import type { Actor } from '#server/domain/identity/index.ts'
import type { SubjectKind } from '#server/domain/scoring/contract.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { findSubjectWard, insertHold } from './hold-store.ts'
import { type OfficeRefusal, refuseUnlessWardOffice } from './office.ts'

export type NewHold = {
  subjectKind: SubjectKind
  subjectId: string
  /** The authority's document that opens discipline, inspection or the examination of a complaint. */
  reference: string
  /** Local day from which it is in force. */
  openedOn: string
}

/**
 * Enters that a subject is under consideration (Decree 152/2025, Art. 4(4)): no list nominates it until the hold is
 * closed. Refused to everybody but the ward's office, and for a subject that does not exist.
 */
export async function openHold(
  resources: Pick<Resources, 'db' | 'clock' | 'ids'>,
  actor: Actor | null,
  input: NewHold,
): Promise<Result<{ id: string }, OfficeRefusal | { code: 'subject_unknown' }>> {
  return await resources.db.transaction(async (tx) => {
    const wardId = await findSubjectWard(tx, input)
    if (wardId === undefined) return refuse({ code: 'subject_unknown' })
    const refusal = refuseUnlessWardOffice(actor, wardId)
    if (refusal) return refuse(refusal)

    const id = resources.ids.next()
    const recordedBy = actor?.accountId ?? null
    await insertHold(tx, { ...input, id, wardId, recordedAt: resources.clock.now(), recordedBy })
    await appendAudit(tx, resources, [
      {
        wardId,
        actorId: recordedBy,
        action: 'hold.opened',
        subjectKind: 'hold',
        subjectId: id,
        details: { openedOn: input.openedOn },
      },
    ])
    return grant({ id })
  })
}

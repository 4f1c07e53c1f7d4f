import type { Actor } from '#server/domain/identity/index.ts'
import type { SubjectKind } from '#server/domain/scoring/contract.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { AwardForm } from './contract.ts'
import { findSubjectWard, hasCommendation, insertCommendation } from './hold-store.ts'
import { type OfficeRefusal, refuseUnlessWardOffice } from './office.ts'

export type NewCommendation = {
  subjectKind: SubjectKind
  subjectId: string
  awardForm: AwardForm
  /** Short code of the achievement; a campaign's list compares it with the campaign's slug. */
  achievement: string
  decisionNumber: string
  /** Local day of the decision. */
  decidedOn: string
}

export type CommendationRefusal =
  | OfficeRefusal
  | { code: 'subject_unknown' }
  | { code: 'commendation_recorded_already' }

/** Enters a commendation already given, so that one achievement earns one award (Law Art. 5.2). */
export async function recordCommendation(
  resources: Pick<Resources, 'db' | 'clock' | 'ids'>,
  actor: Actor | null,
  input: NewCommendation,
): Promise<Result<{ id: string }, CommendationRefusal>> {
  return await resources.db.transaction(async (tx) => {
    const wardId = await findSubjectWard(tx, input)
    if (wardId === undefined) return refuse({ code: 'subject_unknown' })
    const refusal = refuseUnlessWardOffice(actor, wardId)
    if (refusal) return refuse(refusal)
    if (await hasCommendation(tx, input)) return refuse({ code: 'commendation_recorded_already' })

    const id = resources.ids.next()
    const year = Number(input.decidedOn.slice(0, 4))
    await insertCommendation(tx, { ...input, id, wardId, year, recordedAt: resources.clock.now() })
    await appendAudit(tx, resources, [
      {
        ...{ wardId, actorId: actor?.accountId ?? null, action: 'commendation.recorded' },
        ...{ subjectKind: 'commendation', subjectId: id },
        details: { decisionNumber: input.decisionNumber, achievement: input.achievement },
      },
    ])
    return grant({ id })
  })
}

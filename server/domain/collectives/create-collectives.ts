import type { Actor } from '#server/domain/identity/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { type CollectiveRefusal, type NewCollective, type PlannedCollective, planCollectives } from './collective.ts'
import { canArrangeCollectives } from './rights.ts'
import { insertCollectives, listCollectiveIds } from './store.ts'

/**
 * Makes collectives with their tree, all of them or none: by an office person or administrator of the ward, or (actor
 * null) by the command line and the demo. Answers the new ids by code.
 */
export async function createCollectives(
  resources: Pick<Resources, 'db' | 'clock' | 'ids'>,
  actor: Actor | null,
  { wardId, collectives }: { wardId: string; collectives: readonly NewCollective[] },
): Promise<Result<{ idsByCode: ReadonlyMap<string, string> }, CollectiveRefusal | { code: 'not_allowed' }>> {
  if (actor && !canArrangeCollectives(actor, wardId)) return refuse({ code: 'not_allowed' })

  return await resources.db.transaction(async (tx) => {
    const planned = planCollectives(collectives, await listCollectiveIds(tx, wardId), resources.ids)
    if (!planned.ok) return planned

    const createdAt = resources.clock.now()
    await insertCollectives(
      tx,
      planned.value.map((collective) => rowOf(collective, { wardId, createdAt })),
    )
    await appendAudit(
      tx,
      resources,
      planned.value.map(({ id, code }) => ({
        ...{ wardId, actorId: actor?.accountId ?? null, action: 'collective_created' },
        ...{ subjectKind: 'collective', subjectId: id, details: { code } },
      })),
    )
    return grant({ idsByCode: new Map(planned.value.map(({ code, id }) => [code, id])) })
  })
}

function rowOf(
  { women, headcount, residents, ...collective }: PlannedCollective,
  common: { wardId: string; createdAt: Date },
) {
  return {
    ...collective,
    ...common,
    headcount: headcount ?? null,
    residents: residents ?? null,
    womenPercent: women?.percent ?? null,
    womenCountedOn: women?.countedOn ?? null,
  }
}

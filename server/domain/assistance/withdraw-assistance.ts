import type { Transaction } from '#db/client.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result } from '#server/platform/result.ts'
import { type ChangeRefusal, canChange } from './can-change.ts'
import { listEvidence, removeEvidence } from './evidence-store.ts'
import { type AssistanceRow, appendRevisions, deleteClaim, lockAssistance, updateAssistance } from './store.ts'
import type { Recorded } from './submission.ts'

/**
 * Takes an act back that is not decided yet, by its author or who keyed it in. It frees the credit it waited for, and
 * its photos are destroyed: somebody may have seen too late what is on them.
 */
export async function withdrawAssistance(
  resources: Resources,
  actor: Actor,
  { id, revision }: { id: string; revision: number },
): Promise<Result<Recorded, ChangeRefusal>> {
  const withdrawn = await resources.db.transaction(async (tx) => {
    const act = canChange(await lockAssistance(tx, id), actor, revision)
    if (act.ok) await saveWithdrawal(tx, resources, actor, act.value)
    return act
  })
  if (!withdrawn.ok) return withdrawn

  const { authorId, campaignId } = withdrawn.value
  resources.events.emit('actsDecided', { authorIds: [authorId], campaignId })
  return grant({ id, state: 'withdrawn', revision: revision + 1, isNew: false })
}

async function saveWithdrawal(
  tx: Transaction,
  resources: Resources,
  actor: Actor,
  { id, wardId, digest, ...act }: AssistanceRow,
): Promise<void> {
  const now = resources.clock.now()
  const revision = act.revision + 1
  const editorId = actor.accountId
  const photos = await listEvidence(tx, id)
  await updateAssistance(tx, id, { state: 'withdrawn', revision })
  await removeEvidence(
    tx,
    photos.map((photo) => photo.id),
    now,
  )
  await deleteClaim(tx, id)
  await appendRevisions(tx, [
    { assistanceId: id, revision, wardId, editorId, digest, changed: ['state'], recordedAt: now },
  ])
  await appendAudit(tx, resources, [
    { wardId, actorId: editorId, action: 'assistance.withdrawn', subjectKind: 'assistance', subjectId: id },
  ])
}

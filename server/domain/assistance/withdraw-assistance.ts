import type { Transaction } from '#db/client.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result } from '#server/platform/result.ts'
import { actOf, type ChangeRefusal, canChange } from './can-change.ts'
import { listEvidence, removeEvidence } from './evidence-store.ts'
import { type AssistanceRow, appendRevisions, deleteClaim, lockAssistance, updateAssistance } from './store.ts'
import type { Recorded } from './submission.ts'

export type WithdrawalInput = { id: string; campaignId?: string | undefined; revision?: number | undefined }

/**
 * Takes an act back that is not decided yet, by its author or who keyed it in. It frees the credit it waited for, and
 * its photos are destroyed: somebody may have seen too late what is on them. Without a revision it is taken back as it is.
 */
export async function withdrawAssistance(
  resources: Resources,
  actor: Actor,
  { id, campaignId, revision }: WithdrawalInput,
): Promise<Result<Recorded, ChangeRefusal>> {
  const withdrawn = await resources.db.transaction(async (tx) => {
    const found = await lockAssistance(tx, id)
    const act = canChange(actOf(found, campaignId), actor, revision ?? found?.revision ?? 0)
    if (act.ok) await saveWithdrawal(tx, resources, actor, act.value)
    return act
  })
  if (!withdrawn.ok) return withdrawn

  const act = withdrawn.value
  resources.events.emit('actsDecided', { authorIds: [act.authorId], campaignId: act.campaignId })
  return grant({ id, state: 'withdrawn', revision: act.revision + 1, isNew: false })
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

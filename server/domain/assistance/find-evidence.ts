import { listTies } from '#server/domain/collectives/index.ts'
import { type Actor, seesRestricted } from '#server/domain/identity/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { isOwnAct } from './can-change.ts'
import { findEvidenceFile } from './evidence-store.ts'
import { canVerify } from './verification.ts'

type Photo = NonNullable<Awaited<ReturnType<typeof findEvidenceFile>>>

/**
 * A photo's bytes (WebP), for the author and who keyed the act in, verifiers who may decide it, office and auditor.
 * For everybody else there is no such photo. Each look by another than these two is written down.
 */
export async function findEvidence(
  resources: Resources,
  actor: Actor,
  evidenceId: string,
): Promise<Result<{ sha256: string; bytes: Uint8Array }, { code: 'not_found' }>> {
  const photo = await findEvidenceFile(resources.db, evidenceId)
  if (!photo || !(await maySee(resources, actor, photo))) return refuse({ code: 'not_found' })

  const bytes = await resources.storage.get(photo.sha256)
  if (!bytes) return refuse({ code: 'not_found' })
  if (!isOwnAct(photo, actor)) await writeDown(resources, actor, photo, evidenceId)
  return grant({ sha256: photo.sha256, bytes })
}

async function maySee({ db, clock }: Resources, actor: Actor, photo: Photo): Promise<boolean> {
  if (actor.wardId !== photo.wardId) return false
  if (isOwnAct(photo, actor) || seesRestricted(actor, { ...photo, id: photo.campaignId })) return true
  const act = { authorId: photo.authorId, occurredAt: photo.occurredAt, decidedAt: photo.decidedAt ?? clock.now() }
  const ties = await listTies(db, { verifierId: actor.accountId, acts: [act] })
  return canVerify(actor, photo, ties.size > 0).ok
}

async function writeDown(resources: Resources, actor: Actor, photo: Photo, evidenceId: string): Promise<void> {
  await resources.db.transaction((tx) =>
    appendAudit(tx, resources, [
      {
        wardId: photo.wardId,
        actorId: actor.accountId,
        action: 'evidence.viewed',
        subjectKind: 'evidence',
        subjectId: evidenceId,
        details: { assistanceId: photo.assistanceId },
      },
    ]),
  )
}

import { createHash } from 'node:crypto'
import type { Transaction } from '#db/client.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { StoredEvidence } from './contract.ts'
import { insertEvidenceOnce, lockEvidenceNaming } from './evidence-store.ts'
import { type EvidenceRefusal, judgeEvidence, type SentEvidence } from './judge-evidence.ts'
import {
  type AssistanceRow,
  appendRevisions,
  deleteClaim,
  findAssistance,
  lockAssistance,
  updateAssistance,
} from './store.ts'
import { type StoreEvidenceRefusal, storeEvidence } from './store-evidence.ts'
import type { Recorded } from './submission.ts'

/** A photo that a program sends to an act under an id of its own, so that sending twice is one photo. */
export type AddEvidenceInput = { campaignId: string; assistanceId: string; evidenceId: string; bytes: Uint8Array }
export type AddEvidenceRefusal = EvidenceRefusal | StoreEvidenceRefusal | { code: 'photos_gone' }

/**
 * Adds a photo to an act that is not decided yet, by its author or who keyed it in. It is an edit: the act is the next
 * revision, so a verdict that saw less is refused, and a returned act goes back to the pile. The same bytes under the
 * same id are answered the same for ever; other bytes are a conflict.
 */
export async function addEvidence(
  resources: Resources,
  actor: Actor,
  { bytes, ...where }: AddEvidenceInput,
): Promise<Result<Recorded, AddEvidenceRefusal>> {
  const sent = { ...where, sentSha256: createHash('sha256').update(bytes).digest('hex') }
  const { db, clock } = resources
  const act = await findAssistance(db, sent.assistanceId)
  const seen = await judgeEvidence(db, actor, { act, sent, now: clock.now() })
  if (!seen.ok) return seen
  if (seen.value.isThere) return grant(recorded(seen.value.act, { isNew: false }))

  // Decoding takes a while and holds no lock; everything is asked again once the act is ours.
  const photo = await storeEvidence(resources, actor, bytes)
  return photo.ok ? await nameEvidence(resources, actor, { sent, photo: photo.value }) : photo
}

type Stored = { sent: SentEvidence; photo: StoredEvidence }

async function nameEvidence(
  resources: Resources,
  actor: Actor,
  { sent, photo }: Stored,
): Promise<Result<Recorded, AddEvidenceRefusal>> {
  const named = await resources.db.transaction(async (tx): Promise<Result<Recorded, AddEvidenceRefusal>> => {
    await lockEvidenceNaming(tx)
    const held = await lockAssistance(tx, sent.assistanceId)
    const judged = await judgeEvidence(tx, actor, { act: held, sent, now: resources.clock.now() })
    if (!judged.ok) return judged
    const { act, isThere } = judged.value
    if (isThere) return grant(recorded(act, { isNew: false }))
    if (!(await resources.storage.has(photo.sha256))) return refuse({ code: 'photos_gone' })

    const isSaved = await saveEvidence(tx, resources, actor, { act, sent, photo })
    return isSaved ? grant(recorded({ ...act, state: 'waiting', revision: act.revision + 1 }, { isNew: true })) : taken
  })
  if (named.ok && named.value.isNew) {
    resources.events.emit('actsDecided', { authorIds: [actor.accountId], campaignId: sent.campaignId })
  }
  return named
}

/** Somebody else named another act's photo so in the same moment. */
const taken = refuse({ code: 'conflict' })

function recorded({ id, state, revision }: AssistanceRow, { isNew }: { isNew: boolean }): Recorded {
  return { id, state, revision, isNew }
}

/** False where the photo's id was taken meanwhile; then nothing was written. */
async function saveEvidence(
  tx: Transaction,
  resources: Resources,
  actor: Actor,
  { act, sent, photo }: Stored & { act: AssistanceRow },
): Promise<boolean> {
  const now = resources.clock.now()
  const { id: assistanceId, wardId } = act
  const { evidenceId: id, sentSha256 } = sent
  const position = act.revision * 10
  const row = { ...photo, id, wardId, assistanceId, sentSha256, position, storedAt: now }
  if (!(await insertEvidenceOnce(tx, row))) return false

  const revision = act.revision + 1
  const changed = ['evidence']
  const editorId = actor.accountId
  const waitingSince = act.state === 'returned' ? now : act.waitingSince
  await updateAssistance(tx, assistanceId, { state: 'waiting', revision, decidedAt: null, waitingSince })
  await deleteClaim(tx, assistanceId)
  await appendRevisions(tx, [
    { assistanceId, revision, wardId, editorId, digest: act.digest, changed, recordedAt: now },
  ])
  await appendAudit(tx, resources, [
    {
      ...{ wardId, actorId: editorId, action: 'assistance.edited', subjectKind: 'assistance', subjectId: assistanceId },
      details: { revision, changed, evidenceId: id },
    },
  ])
  return true
}

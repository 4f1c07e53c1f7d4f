import type { Transaction } from '#db/client.ts'
import { findCampaignById, holdCampaigns } from '#server/domain/campaigns/index.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { type AppealRefusal, canAppeal } from './appeal.ts'
import { findAppeal, findRejection, insertAppeal } from './appeal-store.ts'
import { evidenceLimits, type StoredEvidence } from './contract.ts'
import { replaceEvidence } from './edit-evidence.ts'
import { listEvidence, lockEvidenceNaming } from './evidence-store.ts'
import { hasLongNumber } from './long-number.ts'
import { type AssistanceRow, appendRevisions, deleteClaim, lockAssistance, updateAssistance } from './store.ts'
import type { Recorded } from './submission.ts'

export type AppealInput = {
  assistanceId: string
  /** The revision that was on the screen. */
  revision: number
  reason: string
  /** Photos that come with it; those that are there stay. */
  evidence: readonly StoredEvidence[]
}
export type OpenAppealRefusal =
  | AppealRefusal
  | { code: 'changed_since_seen' }
  | { code: 'reason_missing' }
  | { code: 'digits_in_text' }
  | { code: 'photos_too_many' }
  | { code: 'photos_gone' }
type Opening = { act: AssistanceRow; verdictId: string; now: Date }

/** Asks for a second look at a rejected act: once, by its author, in time. The act waits again, for somebody else. */
export async function openAppeal(
  resources: Resources,
  actor: Actor,
  input: AppealInput,
): Promise<Result<Recorded, OpenAppealRefusal>> {
  const reason = input.reason.trim()
  if (!reason) return refuse({ code: 'reason_missing' })
  if (hasLongNumber(reason)) return refuse({ code: 'digits_in_text' })

  const opened = await resources.db.transaction(async (tx) => {
    if (input.evidence.length > 0) await lockEvidenceNaming(tx)
    const judged = await judgeOpening(tx, resources, actor, input)
    if (judged.ok) await saveAppeal(tx, resources, actor, { ...judged.value, reason, evidence: input.evidence })
    return judged
  })
  if (!opened.ok) return opened

  const { act } = opened.value
  resources.events.emit('actsDecided', { authorIds: [act.authorId], campaignId: act.campaignId })
  return grant({ id: act.id, state: 'waiting', revision: act.revision + 1, isNew: false })
}

async function judgeOpening(
  tx: Transaction,
  { clock, storage }: Resources,
  actor: Actor,
  { assistanceId, revision, evidence }: AppealInput,
): Promise<Result<Opening, OpenAppealRefusal>> {
  const act = await lockAssistance(tx, assistanceId)
  if (!act || act.wardId !== actor.wardId) return refuse({ code: 'not_found' })
  await holdCampaigns(tx, [act.campaignId])
  // Read once the act is ours: the time to appeal may have run out while we waited.
  const now = clock.now()
  const campaign = await findCampaignById(tx, act.campaignId)
  const rejection = await findRejection(tx, act.id)
  const hasAppeal = (await findAppeal(tx, act.id)) !== undefined
  const allowed = campaign ? canAppeal(act, actor, { campaign, rejection, hasAppeal, now }) : noCampaign
  if (!allowed.ok) return allowed
  if (act.revision !== revision || !rejection) return refuse({ code: 'changed_since_seen' })

  const there = await listEvidence(tx, act.id)
  if (there.length + evidence.length > evidenceLimits.photos) return refuse({ code: 'photos_too_many' })
  const stored = await Promise.all(evidence.map(({ sha256 }) => storage.has(sha256)))
  return stored.includes(false) ? refuse({ code: 'photos_gone' }) : grant({ act, verdictId: rejection.id, now })
}

const noCampaign = refuse({ code: 'not_found' })

async function saveAppeal(
  tx: Transaction,
  resources: Resources,
  actor: Actor,
  { act, verdictId, now, reason, evidence }: Opening & { reason: string; evidence: readonly StoredEvidence[] },
): Promise<void> {
  const { id, wardId, campaignId, authorId, digest } = act
  const revision = act.revision + 1
  const changed = ['appeal', ...(evidence.length > 0 ? ['evidence'] : [])]
  await updateAssistance(tx, id, { state: 'waiting', revision, decidedAt: null, waitingSince: now })
  await replaceEvidence(tx, resources, { act, removedIds: [], evidence, now })
  await deleteClaim(tx, id)
  await appendRevisions(tx, [
    { assistanceId: id, revision, wardId, editorId: actor.accountId, digest, changed, recordedAt: now },
  ])
  await insertAppeal(tx, {
    ...{ id: resources.ids.next(), wardId, campaignId, assistanceId: id, verdictId, authorId },
    ...{ reason, revision, openedAt: now },
  })
  await appendAudit(tx, resources, [
    {
      ...{ wardId, actorId: actor.accountId, action: 'appeal.opened', subjectKind: 'assistance', subjectId: id },
      details: { verdictId, revision, photos: evidence.length },
    },
  ])
}

import type { Transaction } from '#db/client.ts'
import { findScoringCollective } from '#server/domain/collectives/index.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { returnedAt } from './act-deadlines.ts'
import type { AssistanceContent, AssistanceRefusal, CampaignOffer, HelpedCitizen } from './assistance.ts'
import { findCampaignOffer } from './campaign-offer.ts'
import { actOf, type ChangeRefusal, canChange } from './can-change.ts'
import { changedFields, contentDigest } from './changed-fields.ts'
import type { StoredEvidence } from './contract.ts'
import { replaceEvidence } from './edit-evidence.ts'
import { listEvidence, lockEvidenceNaming } from './evidence-store.ts'
import { type AcceptedContent, judgeAssistance } from './judge-assistance.ts'
import { type AssistanceRow, appendRevisions, deleteClaim, lockAssistance, updateAssistance } from './store.ts'
import type { Recorded } from './submission.ts'

/** Numbers are never shown again, so an edit that does not type them anew keeps what they were made into. */
export type EditedContent = Omit<AssistanceContent, 'citizen' | 'receipt'> & {
  citizen: HelpedCitizen | { isKept: true; groups: HelpedCitizen['groups'] }
  receipt: AssistanceContent['receipt'] | 'kept'
}
export type EditInput = {
  id: string
  campaignId?: string | undefined
  /** The revision that was on the screen. */
  revision: number
  content: EditedContent
  keptEvidenceIds: readonly string[] | 'all'
  evidence: readonly StoredEvidence[]
  /** A program sends the photo that proves an act after it. */
  mayPhotoFollow?: boolean | undefined
}
export type EditRefusal = AssistanceRefusal | ChangeRefusal | { code: 'photos_gone' }
type Edit = { act: AssistanceRow; content: AcceptedContent; changed: string[]; removedIds: string[]; now: Date }
type Judgement = Edit & { isThereAlready: boolean }

/**
 * Changes an act that is not decided yet, by its author or who keyed it in; a returned one goes back to the pile. Its
 * place in the order of arrival stays, and so does the digest of the first submission. What is there already is not
 * changed again: an edit whose answer was lost is answered when it is sent again, whatever revision it had seen.
 */
export async function editAssistance(
  resources: Resources,
  actor: Actor,
  input: EditInput,
): Promise<Result<Recorded, EditRefusal>> {
  const edited = await resources.db.transaction(async (tx): Promise<Result<Judgement, EditRefusal>> => {
    if (input.evidence.length > 0) await lockEvidenceNaming(tx)
    const judged = await judgeEdit(tx, resources, actor, input)
    if (judged.ok && !judged.value.isThereAlready) {
      await saveEdit(tx, resources, actor, { ...judged.value, evidence: input.evidence })
    }
    return judged
  })
  if (!edited.ok) return edited

  const { act, isThereAlready } = edited.value
  if (isThereAlready) return grant({ id: act.id, state: act.state, revision: act.revision, isNew: false })
  resources.events.emit('actsDecided', { authorIds: [act.authorId], campaignId: act.campaignId })
  return grant({ id: act.id, state: 'waiting', revision: act.revision + 1, isNew: false })
}

async function judgeEdit(
  tx: Transaction,
  resources: Resources,
  actor: Actor,
  input: EditInput,
): Promise<Result<Judgement, EditRefusal>> {
  const found = actOf(await lockAssistance(tx, input.id), input.campaignId)
  const act = canChange(found, actor, found?.revision ?? input.revision)
  if (!act.ok) return act

  const judged = await judgeContent(tx, resources, act.value, input)
  const isSeen = act.value.revision === input.revision
  return isSeen || (judged.ok && judged.value.isThereAlready) ? judged : refuse({ code: 'changed_since_seen' })
}

async function judgeContent(
  tx: Transaction,
  { clock, storage }: Resources,
  act: AssistanceRow,
  { content, keptEvidenceIds, evidence, mayPhotoFollow }: EditInput,
): Promise<Result<Judgement, EditRefusal>> {
  const offer = await findCampaignOffer(tx, act.campaignId)
  if (!offer) return refuse({ code: 'not_found' })

  const there = await listEvidence(tx, act.id)
  const removedIds = there
    .map((photo) => photo.id)
    .filter((photoId) => keptEvidenceIds !== 'all' && !keptEvidenceIds.includes(photoId))
  const stored = await Promise.all(evidence.map(({ sha256 }) => storage.has(sha256)))
  if (stored.includes(false)) return refuse({ code: 'photos_gone' })

  const now = clock.now()
  const collective = await findScoringCollective(tx, act.authorId, content.occurredAt)
  const judged = judgeAssistance(
    { ...withKept(content, act, offer), photos: there.length - removedIds.length + evidence.length },
    {
      ...{ receivedAt: act.receivedAt, now, offer, collectiveId: collective?.collectiveId, mayPhotoFollow },
      returnedAt: returnedAt(act),
    },
  )
  if (!judged.ok) return judged

  const photosChanged = removedIds.length > 0 || evidence.length > 0
  const changed = [...changedFields(act, judged.value), ...(photosChanged ? ['evidence'] : [])]
  const isThereAlready = changed.length === 0 && act.state === 'waiting'
  return grant({ act, content: judged.value, changed, removedIds, now, isThereAlready })
}

function withKept(content: EditedContent, act: AssistanceRow, offer: CampaignOffer): AssistanceContent {
  const { citizen, receipt } = content
  // A receipt's key holds its service: under another service it is another receipt and has to be typed anew.
  const isSameService = offer.services.some(({ id, code }) => id === act.serviceId && code === content.serviceCode)
  const { citizenKey: key, citizenKeyStrength: strength, isOlder } = act
  return {
    ...content,
    citizen: 'isKept' in citizen ? { key, strength, isOlder, groups: citizen.groups } : citizen,
    receipt: receipt === 'kept' ? (isSameService ? keptReceipt(act) : null) : receipt,
  }
}

function keptReceipt({ receiptKey: key, receiptLastFour: lastFour }: AssistanceRow): AssistanceContent['receipt'] {
  return key && lastFour ? { key, lastFour } : null
}

async function saveEdit(
  tx: Transaction,
  resources: Resources,
  actor: Actor,
  { act, content, changed, removedIds, now, evidence }: Edit & { evidence: readonly StoredEvidence[] },
): Promise<void> {
  const { id, wardId } = act
  const revision = act.revision + 1
  // Another credit is stood in line for anew: an early act must not be aimed at somebody else's help later.
  const creditSince = content.creditKey === act.creditKey ? act.creditSince : now
  // Who mends a returned act starts the verifiers' days anew; who edits one that waits does not put it off.
  const waitingSince = act.state === 'returned' ? now : act.waitingSince
  const standing = { creditSince, waitingSince, state: 'waiting', revision, decidedAt: null } as const
  await updateAssistance(tx, id, { ...content, ...standing })
  await replaceEvidence(tx, resources, { act, removedIds, evidence, now })
  await deleteClaim(tx, id)
  const common = { wardId, recordedAt: now, editorId: actor.accountId }
  await appendRevisions(tx, [{ ...common, assistanceId: id, revision, changed, digest: contentDigest(content) }])
  await appendAudit(tx, resources, [
    {
      ...{ wardId, actorId: actor.accountId, action: 'assistance.edited', subjectKind: 'assistance', subjectId: id },
      details: { revision, changed },
    },
  ])
}

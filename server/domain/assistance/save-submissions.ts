import type { Transaction } from '#db/client.ts'
import { type AuditEvent, appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { insertEvidence, lockEvidenceNaming } from './evidence-store.ts'
import type { AcceptedSubmission } from './judge-submissions.ts'
import { appendRevisions, insertAssistances, type NewAssistance } from './store.ts'

type Saved = { inserted: string[]; withoutPhotos: string[] }

/** Saves what the rules accepted in one transaction, and tells this process once it is committed. */
export async function saveSubmissions(resources: Resources, accepted: readonly AcceptedSubmission[]): Promise<Saved> {
  if (accepted.length === 0) return { inserted: [], withoutPhotos: [] }

  const saved = await resources.db.transaction(async (tx) => {
    if (accepted.some(hasPhotos)) await lockEvidenceNaming(tx)
    const gone = await missingPhotos(resources, accepted)
    const whole = accepted.filter(({ submission }) => !submission.input.evidence.some(({ sha256 }) => gone.has(sha256)))
    const inserted = await insertAssistances(tx, whole.map(rowOf))
    await saveParts(
      tx,
      resources,
      whole.filter(({ submission }) => inserted.has(submission.input.id)),
    )
    return { inserted, withoutPhotos: accepted.filter((one) => !whole.includes(one)).map(idOf) }
  })
  announce(
    resources,
    accepted.filter((one) => saved.inserted.has(idOf(one))),
  )
  return { inserted: [...saved.inserted], withoutPhotos: saved.withoutPhotos }
}

const idOf = ({ submission }: AcceptedSubmission) => submission.input.id
const hasPhotos = ({ submission }: AcceptedSubmission) => submission.input.evidence.length > 0

async function missingPhotos({ storage }: Resources, accepted: readonly AcceptedSubmission[]): Promise<Set<string>> {
  const hashes = new Set(accepted.flatMap(({ submission }) => submission.input.evidence.map(({ sha256 }) => sha256)))
  const checked = await Promise.all([...hashes].map(async (sha256) => ({ sha256, isThere: await storage.has(sha256) })))
  return new Set(checked.filter(({ isThere }) => !isThere).map(({ sha256 }) => sha256))
}

function rowOf({ submission, content, wardId, receivedAt }: AcceptedSubmission): NewAssistance {
  const { actor, input, digest } = submission
  return {
    ...content,
    id: input.id,
    wardId,
    campaignId: input.campaignId,
    authorId: actor.accountId,
    keyedById: actor.accountId,
    receivedAt,
    creditSince: receivedAt,
    waitingSince: receivedAt,
    state: 'waiting',
    revision: 1,
    digest,
  }
}

async function saveParts(tx: Transaction, resources: Resources, saved: readonly AcceptedSubmission[]): Promise<void> {
  await insertEvidence(
    tx,
    saved.flatMap(({ submission: { input }, wardId, receivedAt }) =>
      input.evidence.map((photo, position) => ({
        ...photo,
        id: resources.ids.next(),
        wardId,
        assistanceId: input.id,
        position,
        storedAt: receivedAt,
      })),
    ),
  )
  await appendRevisions(
    tx,
    saved.map(({ submission: { actor, input, digest }, wardId, receivedAt }) => ({
      assistanceId: input.id,
      revision: 1,
      wardId,
      editorId: actor.accountId,
      digest,
      changed: [],
      recordedAt: receivedAt,
    })),
  )
  await appendAudit(tx, resources, saved.map(recordedEvent))
}

function recordedEvent({ submission: { actor, input }, wardId }: AcceptedSubmission): AuditEvent {
  return {
    wardId,
    actorId: actor.accountId,
    action: 'assistance.recorded',
    subjectKind: 'assistance',
    subjectId: input.id,
    details: { campaignId: input.campaignId, serviceCode: input.serviceCode },
  }
}

function announce({ events }: Resources, saved: readonly AcceptedSubmission[]): void {
  for (const campaignId of new Set(saved.map(({ submission }) => submission.input.campaignId))) {
    const own = saved.filter(({ submission }) => submission.input.campaignId === campaignId)
    events.emit('actsDecided', {
      campaignId,
      authorIds: [...new Set(own.map(({ submission }) => submission.actor.accountId))],
    })
  }
}

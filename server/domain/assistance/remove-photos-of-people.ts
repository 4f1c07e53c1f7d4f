import type { Transaction } from '#db/client.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { removeEvidenceOf } from './evidence-store.ts'
import type { Verdict } from './verdict-store.ts'

/**
 * A photo that shows a face or a document is not kept: a verdict that says so takes all photos off its act in the same
 * transaction, and the sweep destroys the files. Undoing the verdict does not bring them back.
 */
export async function removePhotosOfPeople(
  tx: Transaction,
  resources: Pick<Resources, 'clock' | 'ids'>,
  { actorId, verdicts, now }: { actorId: string; verdicts: readonly Verdict[]; now: Date },
): Promise<void> {
  const saying = verdicts.filter(({ reason }) => reason === 'evidence_shows_person')
  const removed = await removeEvidenceOf(
    tx,
    saying.map(({ assistanceId }) => assistanceId),
    now,
  )
  await appendAudit(
    tx,
    resources,
    removed.map(({ id, assistanceId, wardId }) => ({
      ...{ wardId, actorId, action: 'evidence.removed', subjectKind: 'assistance', subjectId: assistanceId },
      details: { evidenceId: id, reason: 'evidence_shows_person' },
    })),
  )
}

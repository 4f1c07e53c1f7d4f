import type { Connection } from '#db/client.ts'
import { findCampaignById } from '#server/domain/campaigns/index.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { returnedAt } from './act-deadlines.ts'
import { actOf, type ChangeRefusal, canChange } from './can-change.ts'
import { evidenceLimits } from './contract.ts'
import { findSentEvidence, listEvidence } from './evidence-store.ts'
import { type CampaignRefusal, judgeCampaign } from './judge-campaign.ts'
import type { AssistanceRow } from './store.ts'

/*
 * A photo may be added to an act of one's own that is not decided yet, in a campaign that still takes help. Its id was
 * made where it was sent from: the same bytes under it are the photo that is there already, other bytes are a conflict,
 * and a photo that was taken off its act does not come back by being sent again.
 */

/** A photo as a program sent it, before it is decoded. */
export type SentEvidence = { campaignId: string; assistanceId: string; evidenceId: string; sentSha256: string }
export type EvidenceRefusal =
  | ChangeRefusal
  | CampaignRefusal
  | { code: 'conflict' }
  | { code: 'evidence_removed' }
  | { code: 'photos_too_many' }

/** The act as it is, and whether the photo is there already; a command gives the act locked. */
export async function judgeEvidence(
  conn: Connection,
  actor: Actor,
  { act: found, sent, now }: { act: AssistanceRow | undefined; sent: SentEvidence; now: Date },
): Promise<Result<{ act: AssistanceRow; isThere: boolean }, EvidenceRefusal>> {
  const act = actOf(found, sent.campaignId)
  if (!act) return refuse({ code: 'not_found' })
  const changeable = canChange(act, actor, act.revision)
  if (!changeable.ok && changeable.error.code === 'not_found') return changeable

  const known = await findSentEvidence(conn, sent.evidenceId)
  if (known) return judgeKnown(known, { act, sent })
  if (!changeable.ok) return changeable

  const campaign = await findCampaignById(conn, act.campaignId)
  const open = campaign ? judgeCampaign({ campaign, now, returnedAt: returnedAt(act) }) : refuse({ code: 'not_found' })
  if (!open.ok) return open
  const photos = await listEvidence(conn, act.id)
  return photos.length < evidenceLimits.photos ? grant({ act, isThere: false }) : refuse({ code: 'photos_too_many' })
}

type Known = NonNullable<Awaited<ReturnType<typeof findSentEvidence>>>

function judgeKnown(
  known: Known,
  { act, sent }: { act: AssistanceRow; sent: SentEvidence },
): Result<{ act: AssistanceRow; isThere: boolean }, EvidenceRefusal> {
  const isSame = known.assistanceId === act.id && known.sentSha256 === sent.sentSha256
  if (!isSame) return refuse({ code: 'conflict' })
  return known.removedAt ? refuse({ code: 'evidence_removed' }) : grant({ act, isThere: true })
}

import { listScoringCollectives, scoringKey } from '#server/domain/collectives/index.ts'
import { isReadOnly } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { type Result, refuse } from '#server/platform/result.ts'
import type { CampaignOffer } from './assistance.ts'
import { findCampaignOffer } from './campaign-offer.ts'
import { type AcceptedContent, judgeAssistance } from './judge-assistance.ts'
import type { RecordRefusal, Submission } from './submission.ts'

export type AcceptedSubmission = { submission: Submission; content: AcceptedContent; wardId: string; receivedAt: Date }
type Judged = { accepted: AcceptedSubmission[]; refused: [string, Result<never, RecordRefusal>][] }

/** Judges new submissions by the rules, reading what they need once for all of them. */
export async function judgeSubmissions(resources: Resources, submissions: readonly Submission[]): Promise<Judged> {
  const judged: Judged = { accepted: [], refused: [] }
  if (submissions.length === 0) return judged

  const now = resources.clock.now()
  const offers = await listOffers(resources, submissions)
  const collectives = await listScoringCollectives(
    resources.db,
    submissions.map(({ actor, input }) => ({ accountId: actor.accountId, at: input.occurredAt })),
  )
  for (const submission of submissions) {
    const { actor, input } = submission
    const offer = offers.get(input.campaignId)
    const key = scoringKey(actor.accountId, input.occurredAt)
    const answer = judgeOne(submission, { now, offer, collectiveId: collectives.get(key)?.collectiveId })
    if (answer.ok) judged.accepted.push({ submission, content: answer.value, wardId: actor.wardId, receivedAt: now })
    else judged.refused.push([input.id, answer])
  }
  return judged
}

type Seen = { now: Date; offer: CampaignOffer | undefined; collectiveId: string | undefined }

function judgeOne(
  { actor, input, mayPhotoFollow }: Submission,
  { now, offer, collectiveId }: Seen,
): Result<AcceptedContent, RecordRefusal> {
  if (!offer || offer.campaign.wardId !== actor.wardId) return refuse({ code: 'not_found' })
  if (isReadOnly(actor)) return refuse({ code: 'read_only_role' })

  const seen = { receivedAt: now, now, offer, collectiveId, mayPhotoFollow }
  return judgeAssistance({ ...input, photos: input.evidence.length }, seen)
}

async function listOffers({ db }: Resources, submissions: readonly Submission[]): Promise<Map<string, CampaignOffer>> {
  const offers = new Map<string, CampaignOffer>()
  for (const id of new Set(submissions.map(({ input }) => input.campaignId))) {
    const offer = await findCampaignOffer(db, id)
    if (offer) offers.set(id, offer)
  }
  return offers
}

import { findCampaignById, updateCampaignPublished } from '#server/domain/campaigns/index.ts'
import { type Actor, hasRole, isReadOnly } from '#server/domain/identity/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { publishFrozen } from './rebuild-balances.ts'

export type PublishResultsRefusal =
  | { code: 'not_found' }
  | { code: 'not_allowed' }
  | { code: 'campaign_not_closed' }
  | { code: 'published_already' }

/**
 * Ends the freeze of a campaign that is over: from now on everybody sees the boards as they are, in every channel.
 * Once and for good. By its office, or (actor null) by the command line.
 */
export async function publishResults(
  resources: Pick<Resources, 'db' | 'clock' | 'ids' | 'events'>,
  actor: Actor | null,
  { campaignId }: { campaignId: string },
): Promise<Result<{ publishedAt: Date; seq: number }, PublishResultsRefusal>> {
  const { db, clock, events } = resources
  const published = await db.transaction(async (tx) => {
    const campaign = await findCampaignById(tx, campaignId)
    if (!campaign || (actor && actor.wardId !== campaign.wardId)) return refuse({ code: 'not_found' })
    if (actor && (isReadOnly(actor) || !hasRole(actor, 'office', campaignId))) return refuse({ code: 'not_allowed' })
    if (campaign.state === 'draft' || campaign.state === 'running') return refuse({ code: 'campaign_not_closed' })

    // The stamp is set only where there is none, so that of two publishers one is told it was done already.
    const publishedAt = clock.now()
    if (!(await updateCampaignPublished(tx, campaignId, publishedAt))) return refuse({ code: 'published_already' })
    const { seq } = await publishFrozen(tx, campaign)
    await appendAudit(tx, resources, [
      {
        ...{ wardId: campaign.wardId, actorId: actor?.accountId ?? null, action: 'results_published' },
        ...{ subjectKind: 'campaign', subjectId: campaignId, details: { seq } },
      },
    ])
    return grant({ publishedAt, seq })
  })
  if (published.ok) events.emit('ledgerAppended', { campaignId, seq: published.value.seq })
  return published
}

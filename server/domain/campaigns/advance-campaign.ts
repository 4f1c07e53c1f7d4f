import { type Actor, hasRole, isReadOnly } from '#server/domain/identity/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import { brokenGuards } from '#server/platform/broken-guards.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { nextState } from './campaign.ts'
import type { CampaignState } from './contract.ts'
import { lockCampaignState, updateCampaignState } from './store.ts'

export type AdvanceCampaignRefusal =
  | { code: 'not_found' }
  | { code: 'not_allowed' }
  | { code: 'campaign_step_skipped'; from: CampaignState; to: CampaignState }
  | { code: 'appeals_open' }

/** Takes a campaign one step further: starts it, closes it, declares it final. By its office, or (actor null) by the command line. */
export async function advanceCampaign(
  resources: Pick<Resources, 'db' | 'clock' | 'ids'>,
  actor: Actor | null,
  step: { campaignId: string; to: CampaignState },
): Promise<Result<{ state: CampaignState }, AdvanceCampaignRefusal>> {
  try {
    return await advance(resources, actor, step)
  } catch (error) {
    // Appeals lie to the right of here: the database asks for them, and the step waits for one that is being opened.
    if (brokenGuards(error).includes('campaigns_no_open_appeals')) return refuse({ code: 'appeals_open' })
    throw error
  }
}

async function advance(
  resources: Pick<Resources, 'db' | 'clock' | 'ids'>,
  actor: Actor | null,
  { campaignId, to }: { campaignId: string; to: CampaignState },
): Promise<Result<{ state: CampaignState }, AdvanceCampaignRefusal>> {
  return await resources.db.transaction(async (tx) => {
    const campaign = await lockCampaignState(tx, campaignId)
    if (!campaign || (actor && actor.wardId !== campaign.wardId)) return refuse({ code: 'not_found' })
    if (actor && (isReadOnly(actor) || !hasRole(actor, 'office', campaignId))) return refuse({ code: 'not_allowed' })
    const next = nextState(campaign.state, to)
    if (!next.ok) return next

    await updateCampaignState(tx, campaignId, next.value)
    await appendAudit(tx, resources, [
      {
        ...{ wardId: campaign.wardId, actorId: actor?.accountId ?? null, action: 'campaign_advanced' },
        ...{ subjectKind: 'campaign', subjectId: campaignId, details: { from: campaign.state, to } },
      },
    ])
    return grant({ state: next.value })
  })
}

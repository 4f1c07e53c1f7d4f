import { type Actor, hasRole, isReadOnly } from '#server/domain/identity/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { campaignRows } from './campaign-rows.ts'
import { type CampaignDefinition, campaignSchema } from './schema.ts'
import { insertCampaign } from './store.ts'

export type CreateCampaignRefusal =
  | { code: 'not_allowed' }
  | { code: 'campaign_malformed'; problem: string }
  | { code: 'campaign_slug_taken' }

/**
 * Sets up a whole campaign: services, models, stations, lessons, indicators and their reported values. By the office
 * or an administrator of the ward, or (actor null) by the command line and the demo. Point rules are published apart.
 */
export async function createCampaign(
  resources: Pick<Resources, 'db' | 'clock' | 'ids'>,
  actor: Actor | null,
  definition: CampaignDefinition,
): Promise<Result<{ campaignId: string }, CreateCampaignRefusal>> {
  const parsed = campaignSchema.safeParse(definition)
  if (!parsed.success) return refuse({ code: 'campaign_malformed', problem: firstProblem(parsed.error.issues) })
  const plan = parsed.data
  if (actor && !canSetUpCampaigns(actor, plan.wardId)) return refuse({ code: 'not_allowed' })

  const rows = campaignRows(plan, { ids: resources.ids, now: resources.clock.now() })
  return await resources.db.transaction(async (tx) => {
    if (!(await insertCampaign(tx, rows))) return refuse({ code: 'campaign_slug_taken' })

    await appendAudit(tx, resources, [
      {
        ...{ wardId: plan.wardId, actorId: actor?.accountId ?? null, action: 'campaign_created' },
        ...{ subjectKind: 'campaign', subjectId: rows.campaign.id, details: { slug: plan.slug } },
      },
    ])
    return grant({ campaignId: rows.campaign.id })
  })
}

function canSetUpCampaigns(actor: Actor, wardId: string): boolean {
  return actor.wardId === wardId && !isReadOnly(actor) && (hasRole(actor, 'office') || hasRole(actor, 'admin'))
}

function firstProblem(issues: readonly { path: PropertyKey[]; message: string }[]): string {
  const [issue] = issues
  return issue ? `${issue.path.map(String).join('.')}: ${issue.message}` : ''
}

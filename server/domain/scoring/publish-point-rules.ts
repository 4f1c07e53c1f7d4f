import type { Transaction } from '#db/client.ts'
import { type Campaign, findCampaignById } from '#server/domain/campaigns/index.ts'
import { type Actor, hasRole, isReadOnly } from '#server/domain/identity/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import { canonicalJson, sha256 } from '#server/platform/canonical-json.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { listPublishedRules } from './queries.ts'
import type { PointRule } from './schema.ts'
import { insertPointRule, lockHead } from './store.ts'

export type PointRulesInput = { campaignId: string; validFrom: Date; definition: PointRule }
export type PointRulesRefusal =
  | { code: 'not_found' }
  | { code: 'not_allowed' }
  | { code: 'read_only_role' }
  /** Points that were earned are never reckoned anew: a later version begins in the future and after the one before. */
  | { code: 'rule_in_the_past' }

/**
 * Publishes the next version of a campaign's point rules, which freezes it. Asked by the office or an administrator, or
 * by the system itself (`null`). The first version may reach back to the campaign's beginning.
 */
export async function publishPointRules(
  resources: Resources,
  actor: Actor | null,
  { campaignId, validFrom, definition }: PointRulesInput,
): Promise<Result<{ version: number }, PointRulesRefusal>> {
  const { db, clock } = resources
  if (actor && isReadOnly(actor)) return refuse({ code: 'read_only_role' })

  return await db.transaction(async (tx) => {
    const campaign = await findCampaignById(tx, campaignId)
    if (!campaign) return refuse({ code: 'not_found' })
    if (actor && !maySetRules(actor, campaign)) return refuse({ code: 'not_allowed' })

    // No verdict is reckoned while a version is published.
    await lockHead(tx, campaign)
    const latest = (await listPublishedRules(tx, campaignId)).at(-1)
    const publishedAt = clock.now()
    if (latest && (validFrom < publishedAt || validFrom < latest.validFrom)) return refuse({ code: 'rule_in_the_past' })

    const version = (latest?.version ?? 0) + 1
    await saveVersion(tx, resources, actor, { campaign, version, validFrom, publishedAt, definition })
    return grant({ version })
  })
}

type Version = Omit<PointRulesInput, 'campaignId'> & { campaign: Campaign; version: number; publishedAt: Date }

async function saveVersion(
  tx: Transaction,
  resources: Resources,
  actor: Actor | null,
  { campaign, version, ...rule }: Version,
): Promise<void> {
  const { id: campaignId, wardId } = campaign
  const hash = sha256(canonicalJson(rule.definition))
  await insertPointRule(tx, { id: resources.ids.next(), wardId, campaignId, version, ...rule, sha256: hash })
  await appendAudit(tx, resources, [
    {
      wardId,
      actorId: actor?.accountId ?? null,
      action: 'point_rules.published',
      subjectKind: 'campaign',
      subjectId: campaignId,
      details: { version, sha256: hash },
    },
  ])
}

function maySetRules(actor: Actor, campaign: { id: string; wardId: string }): boolean {
  return (
    actor.wardId === campaign.wardId && (hasRole(actor, 'office', campaign.id) || hasRole(actor, 'admin', campaign.id))
  )
}

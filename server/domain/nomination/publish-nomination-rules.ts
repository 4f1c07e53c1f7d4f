import type { Transaction } from '#db/client.ts'
import { type Campaign, findCampaignById } from '#server/domain/campaigns/index.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import type { SubjectKind } from '#server/domain/scoring/contract.ts'
import { appendAudit } from '#server/platform/audit.ts'
import { canonicalJson, sha256 } from '#server/platform/canonical-json.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { defaultNominationRules } from './default-rules.ts'
import { type OfficeRefusal, refuseUnlessOffice } from './office.ts'
import { findRule, insertRule, lockRules, type RuleVersion } from './rule-store.ts'
import type { NominationRule } from './schema.ts'

type Tools = Pick<Resources, 'clock' | 'ids'>

/**
 * Publishes a version of the nomination rules for one kind of subject; publishing freezes it. Without an actor: demo
 * and command line. Refused to everybody but the campaign's office.
 */
export async function publishNominationRules(
  resources: Pick<Resources, 'db' | 'clock' | 'ids'>,
  actor: Actor | null,
  input: { campaignId: string; definition: NominationRule },
): Promise<Result<{ version: number }, OfficeRefusal>> {
  return await resources.db.transaction(async (tx) => {
    const campaign = await findCampaignById(tx, input.campaignId)
    if (!campaign) return refuse({ code: 'not_found' })
    const refusal = refuseUnlessOffice(actor, campaign)
    if (refusal) return refuse(refusal)

    await lockRules(tx, campaign.id)
    const { version } = await appendRule(tx, resources, { campaign, actor, definition: input.definition })
    return grant({ version })
  })
}

/** The rule in force, inside a command. A campaign without one gets the defaults as its first version at that moment. */
export async function ensureRule(
  tx: Transaction,
  tools: Tools,
  { campaign, subjectKind, at }: { campaign: Campaign; subjectKind: SubjectKind; at?: Date | undefined },
): Promise<RuleVersion> {
  const kind = { campaignId: campaign.id, subjectKind, awardForm: 'giay_khen' } as const
  const found = await findRule(tx, kind, at)
  if (found) return found

  await lockRules(tx, campaign.id)
  const definition = defaultNominationRules[subjectKind]
  return (await findRule(tx, kind, at)) ?? (await appendRule(tx, tools, { campaign, actor: null, definition }))
}

async function appendRule(
  tx: Transaction,
  tools: Tools,
  { campaign, actor, definition }: { campaign: Campaign; actor: Actor | null; definition: NominationRule },
): Promise<RuleVersion> {
  const { subjectKind, awardForm } = definition
  const last = await findRule(tx, { campaignId: campaign.id, subjectKind, awardForm })
  const rule = {
    id: tools.ids.next(),
    wardId: campaign.wardId,
    campaignId: campaign.id,
    awardForm,
    subjectKind,
    version: (last?.version ?? 0) + 1,
    definition,
    sha256: sha256(canonicalJson(definition)),
    publishedAt: tools.clock.now(),
  }
  await insertRule(tx, rule)
  await appendAudit(tx, tools, [
    {
      wardId: campaign.wardId,
      actorId: actor?.accountId ?? null,
      action: 'nomination_rules.published',
      subjectKind: 'campaign',
      subjectId: campaign.id,
      details: { subjectKind, awardForm, version: rule.version, sha256: rule.sha256 },
    },
  ])
  return { version: rule.version, sha256: rule.sha256, definition }
}

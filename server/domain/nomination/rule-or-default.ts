import type { Connection } from '#db/client.ts'
import type { Campaign } from '#server/domain/campaigns/index.ts'
import type { SubjectKind } from '#server/domain/scoring/contract.ts'
import { canonicalJson, sha256 } from '#server/platform/canonical-json.ts'
import { defaultNominationRules } from './default-rules.ts'
import { findRule, type RuleVersion } from './rule-store.ts'

/** The rule a list would be computed by now, for screens, which publish nothing: the newest, or the defaults to come. */
export async function findRuleOrDefault(
  conn: Connection,
  campaign: Pick<Campaign, 'id'>,
  subjectKind: SubjectKind,
): Promise<RuleVersion> {
  const definition = defaultNominationRules[subjectKind]
  const found = await findRule(conn, { campaignId: campaign.id, subjectKind, awardForm: definition.awardForm })
  return found ?? { version: 1, sha256: sha256(canonicalJson(definition)), definition }
}

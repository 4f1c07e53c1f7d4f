import type { Connection } from '#db/client.ts'
import type { Campaign } from '#server/domain/campaigns/index.ts'
import { type CitizenGroup, citizenGroups } from './contract.ts'
import { dailyCap } from './daily-cap.ts'
import type { AwardDraft } from './entry-draft.ts'
import { listPublishedRules } from './queries.ts'
import type { Reckoning } from './reckon-points.ts'
import { reckonUnderRules } from './rule-in-force.ts'
import { countActsWithPoints } from './store.ts'

export type PreviewFacts = Omit<AwardDraft, 'kind' | 'verdictId'>

/** What an act would earn if it were accepted now: with the groups as given, and with each group alone or none. */
export type AwardPreview = Reckoning & {
  assistanceId: string
  byGroup: Partial<Record<CitizenGroup | 'none', number>>
}

/** Points that acts would earn if each were the next one accepted. What is accepted in between may use up the daily cap. */
export async function previewAwards(
  conn: Connection,
  { id: campaignId, deadlines }: Pick<Campaign, 'id' | 'deadlines'>,
  acts: readonly PreviewFacts[],
): Promise<AwardPreview[]> {
  if (acts.length === 0) return []
  const rules = await listPublishedRules(conn, campaignId)
  const counted = await countActsWithPoints(conn, campaignId, acts)
  const reckon = (act: PreviewFacts) => {
    const { points, lines, rule } = reckonUnderRules(rules, act, deadlines.recordWithinHours)
    return dailyCap(counted).apply(act, rule.actsWithPointsPerDay, { points, lines })
  }

  return acts.map((act) => ({
    assistanceId: act.assistanceId,
    ...reckon(act),
    byGroup: Object.fromEntries([
      ['none', reckon({ ...act, groups: [] }).points],
      ...citizenGroups
        .filter((group) => act.groups.includes(group))
        .map((group) => [group, reckon({ ...act, groups: [group] }).points]),
    ]),
  }))
}

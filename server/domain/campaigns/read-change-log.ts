import type { Actor } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { Campaign } from './campaign.ts'
import { type Change, type ChangeCursor, mergeChanges } from './change-log.ts'
import { listMembershipsCorrected, listRolesEnded, listRolesGiven } from './change-log-queries.ts'
import { findVisibleCampaign } from './visible-campaign.ts'

const PAGE = 50

export type ChangeLog = {
  campaign: Pick<Campaign, 'slug' | 'names'>
  changes: Change[]
  next: ChangeCursor | undefined
}

/** What everybody may read: roles given and ended in a campaign's ward, and corrections. A draft is for its office and auditor alone. */
export async function readChangeLog(
  { db }: Pick<Resources, 'db'>,
  actor: Actor | undefined,
  { slug, before }: { slug: string; before: ChangeCursor | undefined },
): Promise<Result<ChangeLog, { code: 'not_found' }>> {
  const campaign = await findVisibleCampaign(db, actor, slug)
  if (!campaign) return refuse({ code: 'not_found' })

  const wish = { wardId: campaign.wardId, campaignId: campaign.id, before, limit: PAGE + 1 }
  const lists = await Promise.all([
    listRolesGiven(db, wish),
    listRolesEnded(db, wish),
    listMembershipsCorrected(db, wish),
  ])
  const all = mergeChanges(lists, PAGE + 1)
  const changes = all.slice(0, PAGE)
  const last = changes.at(-1)
  return grant({
    campaign: { slug: campaign.slug, names: campaign.names },
    changes,
    next: all.length > PAGE && last ? { at: last.at, id: last.id, kind: last.kind } : undefined,
  })
}

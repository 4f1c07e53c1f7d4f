import { findCampaignById } from '#server/domain/campaigns/index.ts'
import { type SubjectKind, subjectKinds } from '#server/domain/scoring/contract.ts'
import type { Resources } from '#server/platform/resources.ts'
import { storeList } from './draw-up-list.ts'
import { ensureRule } from './publish-nomination-rules.ts'
import { findLedgerEntryAt, listDueCampaigns, lockLedgerHead } from './store.ts'

type Tools = Pick<Resources, 'db' | 'clock' | 'ids' | 'log'>

/**
 * Computes the lists of every campaign whose cut-off has passed: at the start of the server and every minute. Each
 * list is made once, however many processes try and however often. Answers how many were made.
 */
export async function runCutOffs(resources: Tools): Promise<number> {
  let made = 0
  const due = await listDueCampaigns(resources.db, { now: resources.clock.now(), kinds: subjectKinds.length })
  for (const { id } of due) {
    // A transaction of its own: entries that are halfway are waited for, and verdicts do not wait for the selection.
    await resources.db.transaction((tx) => lockLedgerHead(tx, id))
    for (const subjectKind of subjectKinds) {
      if (await computeAtCutOff(resources, id, subjectKind)) made += 1
    }
  }
  return made
}

async function computeAtCutOff(resources: Tools, campaignId: string, subjectKind: SubjectKind): Promise<boolean> {
  return await resources.db.transaction(async (tx) => {
    const campaign = await findCampaignById(tx, campaignId)
    if (!campaign) return false

    const at = campaign.cutOffAt
    const entry = await findLedgerEntryAt(tx, campaignId, at)
    const point = { seq: entry?.seq ?? 0, hash: entry?.hash ?? '', at }
    const rule = await ensureRule(tx, resources, { campaign, subjectKind, at })
    const stored = await storeList(tx, resources, {
      ...{ campaign, subjectKind, rule, point, computedBy: null },
      kind: 'cut_off',
      onceKey: `cut_off:${subjectKind}`,
    })
    if (stored)
      resources.log.info({ campaign: campaign.slug, subjectKind, list: stored.id }, 'the nomination list was computed')
    return stored !== undefined
  })
}

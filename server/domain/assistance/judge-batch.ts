import type { Transaction } from '#db/client.ts'
import { type Campaign, findCampaignById, holdCampaigns } from '#server/domain/campaigns/index.ts'
import { listTies, tieKey } from '#server/domain/collectives/index.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { type Result, refuse } from '#server/platform/result.ts'
import { verifyUntil } from './act-deadlines.ts'
import { listJudgedBefore } from './appeal-store.ts'
import { byTurn, creditBook } from './credit-book.ts'
import { type Judged, judgeVerdict } from './judge-verdict.ts'
import type { VerdictItem, VerdictRefusal } from './verdict.ts'
import { type ActToDecide, listCreditRivals, listLiveClaims, lockActs } from './verdict-store.ts'

/** What came of each item, and the campaigns of the acts. */
export type JudgedBatch = {
  judged: ReadonlyMap<VerdictItem, Result<Judged, VerdictRefusal>>
  campaigns: ReadonlyMap<string, Campaign>
}

/**
 * Locks the acts of a batch and judges every item before anything is written. Items are judged in the order their acts
 * were received: of two acts with one credit the earlier one gets it, and an earlier one rejected here frees it.
 */
export async function judgeBatch(
  tx: Transaction,
  actor: Actor,
  {
    batch,
    campaignId,
    readNow,
  }: { batch: readonly VerdictItem[]; campaignId?: string | undefined; readNow: () => Date },
): Promise<JudgedBatch & { now: Date }> {
  const actIds = batch.map((item) => item.assistanceId)
  const acts = await lockActs(tx, { wardId: actor.wardId, campaignId }, actIds)
  // Read once the acts are ours: a claim may have run out while we waited.
  const now = readNow()
  const seen = await readCircumstances(tx, actor, acts, now)
  const judged = new Map<VerdictItem, Result<Judged, VerdictRefusal>>()
  for (const { item, act } of inOrderOfReceipt(batch, acts)) {
    const result = act ? judgeVerdict(item, act, seen.of(act)) : refuse({ code: 'not_found' })
    if (result.ok && act) seen.credits.settle(act.id, item.decision)
    judged.set(item, result)
  }
  return { judged, campaigns: seen.campaigns, now }
}

async function readCircumstances(tx: Transaction, actor: Actor, acts: readonly ActToDecide[], now: Date) {
  const campaigns = await readCampaigns(tx, acts)
  const questions = acts.map(({ authorId, occurredAt }) => ({ authorId, occurredAt, decidedAt: now }))
  const ties = await listTies(tx, { verifierId: actor.accountId, acts: questions })
  const judged = await listJudgedBefore(tx, { verifierId: actor.accountId, actIds: acts.map(({ id }) => id) })
  const claims = await listLiveClaims(
    tx,
    acts.map(({ id }) => id),
    now,
  )
  const credits = creditBook(await listCreditRivals(tx, acts))
  const of = (act: ActToDecide) => ({
    actor,
    campaignState: campaigns.get(act.campaignId)?.state ?? 'draft',
    isTied: ties.has(tieKey({ authorId: act.authorId, occurredAt: act.occurredAt, decidedAt: now })),
    hasJudged: judged.has(act.id),
    // What is overdue is dealt to all: a claim on it keeps nobody away.
    claimedBy: isOverdue(act, campaigns.get(act.campaignId), now) ? undefined : claims.get(act.id),
    credits,
  })
  return { campaigns, credits, of }
}

function isOverdue(act: ActToDecide, campaign: Campaign | undefined, now: Date): boolean {
  return campaign !== undefined && now > verifyUntil(act.waitingSince, campaign)
}

/** Almost always one: a queue is a campaign's. In one order, because the ledgers are locked in it. */
async function readCampaigns(tx: Transaction, acts: readonly ActToDecide[]): Promise<Map<string, Campaign>> {
  const found = new Map<string, Campaign>()
  const ids = [...new Set(acts.map(({ campaignId }) => campaignId))].sort()
  await holdCampaigns(tx, ids)
  for (const id of ids) {
    const campaign = await findCampaignById(tx, id)
    if (campaign) found.set(id, campaign)
  }
  return found
}

function inOrderOfReceipt(batch: readonly VerdictItem[], acts: readonly ActToDecide[]) {
  const byId = new Map(acts.map((act) => [act.id, act]))
  const items = batch.map((item) => ({ item, act: byId.get(item.assistanceId) }))
  return items.sort((a, b) => (a.act && b.act ? byTurn(a.act, b.act) : Number(!a.act) - Number(!b.act)))
}

import { findCampaignById } from '#server/domain/campaigns/index.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result } from '#server/platform/result.ts'
import { overdueBefore } from './act-deadlines.ts'
import { deleteClaims, listOverdue, listOwnClaims, lockOldestDealable, upsertClaims } from './claim-store.ts'
import { bulkLimit, claimMinutes } from './contract.ts'
import { drawActs, drawWidth } from './draw-acts.ts'
import { isVerifierOf } from './verification.ts'

export type DealInput = {
  campaignId: string
  /** Acts the verifier wants to hold, at most 200. */
  count: number
  /** Numbers from 0 up to 1; passed in so that a draw can be repeated. */
  random: () => number
}
export type DealRefusal = { code: 'not_allowed' } | { code: 'read_only_role' }

/**
 * Deals acts to a verifier and answers what they hold: first what is overdue, which is dealt to all; then what they
 * hold already; then a draw among the oldest that are not their own work. Who wants fewer than they hold gives the
 * youngest back to the others. A claim gives priority for 15 minutes and is not permission.
 */
export async function dealActs(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  actor: Actor,
  { campaignId, count, random }: DealInput,
): Promise<Result<string[], DealRefusal>> {
  const allowed = isVerifierOf(actor, campaignId)
  if (!allowed.ok) return allowed
  const campaign = await findCampaignById(db, campaignId)
  if (!campaign) return grant([])

  return await db.transaction(async (tx) => {
    const now = clock.now()
    const wanted = { verifierId: actor.accountId, campaignId, now, overdueBefore: overdueBefore(now, campaign) }
    const overdue = await listOverdue(tx, wanted, Math.min(count, bulkLimit))
    const room = Math.min(count, bulkLimit) - overdue.length
    const held = await listOwnClaims(tx, wanted)
    await deleteClaims(tx, held.slice(room))
    const missing = room - held.length
    if (missing <= 0) return grant([...overdue, ...held.slice(0, room)])

    const oldest = await lockOldestDealable(tx, wanted, missing * drawWidth)
    const actIds = drawActs(oldest, missing, random)
    await upsertClaims(tx, {
      actIds,
      wardId: actor.wardId,
      verifierId: actor.accountId,
      claimedAt: now,
      expiresAt: new Date(now.getTime() + claimMinutes * 60_000),
    })
    return grant([...overdue, ...(await listOwnClaims(tx, wanted))])
  })
}

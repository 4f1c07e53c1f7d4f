import type { Actor } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result } from '#server/platform/result.ts'
import { deleteClaims, listOwnClaims, lockOldestDealable, upsertClaims } from './claim-store.ts'
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
 * Deals acts to a verifier and answers what they hold, oldest first: first what they hold already, then a draw among
 * the oldest that are not their own work. Who wants fewer than they hold gives the youngest back to the others. A claim gives priority for 15 minutes and is not permission.
 */
export async function dealActs(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  actor: Actor,
  { campaignId, count, random }: DealInput,
): Promise<Result<string[], DealRefusal>> {
  const allowed = isVerifierOf(actor, campaignId)
  if (!allowed.ok) return allowed

  return await db.transaction(async (tx) => {
    const now = clock.now()
    const wanted = { verifierId: actor.accountId, campaignId, now }
    const held = await listOwnClaims(tx, wanted)
    const most = Math.min(count, bulkLimit)
    await deleteClaims(tx, held.slice(most))
    const missing = most - held.length
    if (missing <= 0) return grant(held.slice(0, most))

    const oldest = await lockOldestDealable(tx, wanted, missing * drawWidth)
    const actIds = drawActs(oldest, missing, random)
    await upsertClaims(tx, {
      actIds,
      wardId: actor.wardId,
      verifierId: actor.accountId,
      claimedAt: now,
      expiresAt: new Date(now.getTime() + claimMinutes * 60_000),
    })
    return grant(await listOwnClaims(tx, wanted))
  })
}

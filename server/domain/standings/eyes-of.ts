import type { Connection } from '#db/client.ts'
import type { Campaign } from '#server/domain/campaigns/index.ts'
import { type Actor, seesRestricted } from '#server/domain/identity/index.ts'
import { listCollectiveIdsOf } from './queries.ts'
import { type Eyes, guestEyes } from './see-row.ts'

/** What this reader may see of a campaign's boards at this moment. */
export async function eyesOf(db: Connection, actor: Actor | undefined, campaign: Campaign, now: Date): Promise<Eyes> {
  if (!actor) return guestEyes

  return {
    accountId: actor.accountId,
    collectiveIds: new Set(await listCollectiveIdsOf(db, actor.accountId, now)),
    seesRestricted: seesRestricted(actor, campaign),
  }
}

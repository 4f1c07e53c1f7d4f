import type { Resources } from '#server/platform/resources.ts'
import { claimWarningMinutes } from './contract.ts'
import { listExpiringClaims } from './deadline-queries.ts'
import { type Delivering, deliverNotices } from './deliver-notices.ts'

/** Warns verifiers once of claims that are about to run out: after that the acts are dealt to others. */
export async function warnVerifiers(resources: Resources & Delivering): Promise<void> {
  const now = resources.clock.now()
  const until = new Date(now.getTime() + claimWarningMinutes * 60_000)
  const told = await resources.db.transaction(async (tx) => {
    const claims = await listExpiringClaims(tx, { after: now, until })
    return await deliverNotices(
      tx,
      resources,
      claims.map(({ verifierId: accountId, wardId, expiresAt, acts }) => ({
        ...{ accountId, wardId, key: `claims:${expiresAt.getTime()}`, happenedAt: now },
        content: { kind: 'claims_expiring', acts, until: expiresAt.toISOString() },
      })),
    )
  })
  if (told.length > 0) resources.events.emit('noticesChanged', { accountIds: told })
}

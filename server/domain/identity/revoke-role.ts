import type { Transaction } from '#db/client.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { Actor } from './actor.ts'
import { appendAccountChange } from './append-account-change.ts'
import { findRoleGrant, type GrantOfRole, updateRoleGrantEnd } from './role-grant-store.ts'
import { type RoleChangeRefusal, refuseRoleChange } from './role-request.ts'
import { lockAccount } from './store.ts'

export type RevokeRoleRefusal = RoleChangeRefusal | { code: 'account_unknown' } | { code: 'role_not_held' }

/**
 * Ends a role now, by one person alone; the grant stays as a row with its end and who ended it. Screens ask for roles at
 * each request, so it holds at once; live sockets are closed.
 */
export async function revokeRole(
  resources: Pick<Resources, 'db' | 'clock' | 'ids' | 'events'>,
  actor: Actor | null,
  given: GrantOfRole,
): Promise<Result<{ untilAt: Date }, RevokeRoleRefusal>> {
  const refusal = actor && refuseRoleChange(actor, { ...given, wardId: actor.wardId })
  if (refusal) return refuse(refusal)

  const revoked = await resources.db.transaction(async (tx) => {
    const account = await lockAccount(tx, given.accountId)
    if (!account || (actor && actor.wardId !== account.wardId)) return refuse({ code: 'account_unknown' })
    const held = await findRoleGrant(tx, given, resources.clock.now())
    // One that was given and ended in this same millisecond still holds for the rest of it.
    if (!held || held.endedAt) return refuse({ code: 'role_not_held' })

    const by = { wardId: account.wardId, actorId: actor?.accountId ?? null }
    return grant(await end(tx, resources, { ...given, ...held, ...by }))
  })
  if (revoked.ok) {
    resources.events.emit('rolesChanged', { accountId: given.accountId })
    resources.events.emit('outboxWritten', {})
  }
  return revoked
}

type Ending = GrantOfRole & { id: string; fromAt: Date; wardId: string; actorId: string | null }

async function end(
  tx: Transaction,
  { clock, ids }: Pick<Resources, 'clock' | 'ids'>,
  { id, fromAt, wardId, actorId, accountId, role, campaignId }: Ending,
): Promise<{ untilAt: Date }> {
  const endedAt = clock.now()
  // A grant lasts at least a moment: one given in this same millisecond ends in the next.
  const untilAt = new Date(Math.max(endedAt.getTime(), fromAt.getTime() + 1))
  await updateRoleGrantEnd(tx, { id, untilAt, endedAt, endedBy: actorId })
  await appendAudit(tx, { clock, ids }, [
    {
      ...{ wardId, actorId, action: 'role_revoked', subjectKind: 'account', subjectId: accountId },
      details: { role, campaignId },
    },
  ])
  await appendAccountChange(tx, { clock }, { wardId, accountId, id, change: 'role_revoked', role, campaignId })
  return { untilAt }
}

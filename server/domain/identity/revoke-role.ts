import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { Actor } from './actor.ts'
import { canChangeRoles } from './grant-role.ts'
import { findRoleGrant, type GrantOfRole, updateRoleGrantEnd } from './role-grant-store.ts'
import { lockAccount } from './store.ts'

export type RevokeRoleRefusal = { code: 'not_allowed' } | { code: 'account_unknown' } | { code: 'role_not_held' }

/** Ends a role now; the grant stays as a row with its end. Screens ask for roles at each request, so it holds at once; live sockets are closed. */
export async function revokeRole(
  { db, clock, ids, events }: Pick<Resources, 'db' | 'clock' | 'ids' | 'events'>,
  actor: Actor | null,
  given: GrantOfRole,
): Promise<Result<{ untilAt: Date }, RevokeRoleRefusal>> {
  if (actor && !canChangeRoles(actor, given)) return refuse({ code: 'not_allowed' })

  const revoked = await db.transaction(async (tx) => {
    const now = clock.now()
    const account = await lockAccount(tx, given.accountId)
    if (!account || (actor && actor.wardId !== account.wardId)) return refuse({ code: 'account_unknown' })
    const held = await findRoleGrant(tx, given, now)
    if (!held) return refuse({ code: 'role_not_held' })

    // A grant lasts at least a moment: one given in this same millisecond ends in the next.
    const untilAt = new Date(Math.max(now.getTime(), held.fromAt.getTime() + 1))
    await updateRoleGrantEnd(tx, held.id, untilAt)
    await appendAudit(tx, { clock, ids }, [
      {
        ...{ wardId: account.wardId, actorId: actor?.accountId ?? null, action: 'role_revoked' },
        ...{ subjectKind: 'account', subjectId: given.accountId },
        details: { role: given.role, campaignId: given.campaignId },
      },
    ])
    return grant({ untilAt })
  })
  if (revoked.ok) events.emit('rolesChanged', { accountId: given.accountId })
  return revoked
}

import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { type Actor, hasRole, isReadOnly } from './actor.ts'
import { findRoleGrant, type GrantOfRole, insertRoleGrant } from './role-grant-store.ts'
import { lockAccount } from './store.ts'

export type GrantRoleRefusal = { code: 'not_allowed' } | { code: 'account_unknown' } | { code: 'role_held_already' }

/**
 * Gives a role from now on, for the whole ward (campaign null) or one campaign, until a time if one is given.
 * By an administrator and never to oneself, or (actor null) by the command line and the demo.
 */
export async function grantRole(
  { db, clock, ids }: Pick<Resources, 'db' | 'clock' | 'ids'>,
  actor: Actor | null,
  { untilAt = null, ...given }: GrantOfRole & { untilAt?: Date | null },
): Promise<Result<{ grantId: string }, GrantRoleRefusal>> {
  if (actor && !canChangeRoles(actor, given)) return refuse({ code: 'not_allowed' })

  return await db.transaction(async (tx) => {
    const account = await lockAccount(tx, given.accountId)
    if (!account || (actor && actor.wardId !== account.wardId)) return refuse({ code: 'account_unknown' })
    if (await findRoleGrant(tx, given, clock.now())) return refuse({ code: 'role_held_already' })

    const id = ids.next()
    const { wardId } = account
    const grantedBy = actor?.accountId ?? null
    await insertRoleGrant(tx, { ...given, id, wardId, fromAt: clock.now(), untilAt, grantedBy })
    await appendAudit(tx, { clock, ids }, [
      {
        ...{ wardId, actorId: grantedBy, action: 'role_granted', subjectKind: 'account', subjectId: given.accountId },
        details: { role: given.role, campaignId: given.campaignId },
      },
    ])
    return grant({ grantId: id })
  })
}

/** Nobody changes their own roles: what an administrator may do has been given by somebody else. */
export function canChangeRoles(actor: Actor, { accountId, campaignId }: GrantOfRole): boolean {
  return accountId !== actor.accountId && !isReadOnly(actor) && hasRole(actor, 'admin', campaignId ?? undefined)
}

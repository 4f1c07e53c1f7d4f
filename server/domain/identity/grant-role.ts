import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { Actor } from './actor.ts'
import { appendAccountChange } from './append-account-change.ts'
import { findRoleGrant, type GrantOfRole, insertRoleGrant } from './role-grant-store.ts'
import { lockAccount } from './store.ts'

export type GrantRoleRefusal =
  | { code: 'second_person_needed' }
  | { code: 'account_unknown' }
  | { code: 'role_held_already' }

/**
 * Gives a role at once and alone, from now on, for the whole ward (campaign null) or one campaign: by whoever runs the
 * server (actor null), on the command line and in the demo, and the change log says so. Everybody else asks for it and
 * needs a second person: see `requestRole`.
 */
export async function grantRole(
  { db, clock, ids, events }: Pick<Resources, 'db' | 'clock' | 'ids' | 'events'>,
  actor: Actor | null,
  { untilAt = null, ...given }: GrantOfRole & { untilAt?: Date | null },
): Promise<Result<{ grantId: string }, GrantRoleRefusal>> {
  if (actor) return refuse({ code: 'second_person_needed' })

  const granted = await db.transaction(async (tx) => {
    const account = await lockAccount(tx, given.accountId)
    if (!account) return refuse({ code: 'account_unknown' })
    if (await findRoleGrant(tx, given, clock.now())) return refuse({ code: 'role_held_already' })

    const id = ids.next()
    const { wardId } = account
    await insertRoleGrant(tx, { ...given, id, wardId, fromAt: clock.now(), untilAt, source: 'operator' })
    await appendAudit(tx, { clock, ids }, [
      {
        ...{ wardId, actorId: null, action: 'role_granted', subjectKind: 'account', subjectId: given.accountId },
        details: { role: given.role, campaignId: given.campaignId },
      },
    ])
    const { accountId, role, campaignId } = given
    await appendAccountChange(tx, { clock }, { wardId, accountId, id, change: 'role_granted', role, campaignId })
    return grant({ grantId: id })
  })
  if (granted.ok) events.emit('outboxWritten', {})
  return granted
}

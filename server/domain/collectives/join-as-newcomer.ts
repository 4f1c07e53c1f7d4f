import { type AccountRefusal, type Newcomer, planNewcomer, registerAccount } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { type Joined, takeWay } from './admit-member.ts'
import { findOpenWay, findWayIn, type WayRefusal } from './find-way-in.ts'
import type { JoinAttempts } from './join-attempts.ts'
import { lockInvitation, type WayIn } from './join-store.ts'

export type NewcomerRefusal = WayRefusal | AccountRefusal | { code: 'account_exists' }

/**
 * Somebody without an account opens one and joins in the same step, or neither. That a login is taken is told only to
 * who holds an open code or invitation, and an account that is there is not signed in to from here: its password and
 * second step are asked for where they always are.
 */
export async function joinAsNewcomer(
  resources: Pick<Resources, 'db' | 'clock' | 'ids'> & { attempts: JoinAttempts },
  { way, address, person }: { way: WayIn; address: string; person: Newcomer },
): Promise<Result<Joined & { accountId: string }, NewcomerRefusal>> {
  const now = resources.clock.now()
  const found = await findWayIn({ ...resources, now }, way, address)
  if (!found.ok) return found
  const counted = await resources.attempts.open(address)
  if (!counted.ok) return counted
  const account = await planNewcomer(resources, person)
  if (!account.ok) return account

  const { invitation, wardId } = found.value
  return await resources.db.transaction(async (tx) => {
    if (invitation) await lockInvitation(tx, invitation.id)
    const open = await findOpenWay(tx, way, now)
    if (!open) return refuse({ code: 'way_unknown' })
    const accountId = account.value.id
    const registered = await registerAccount(tx, resources, { wardId, account: account.value, actorId: accountId })
    if (!registered.ok) return registered

    return grant({ ...(await takeWay(tx, resources, open, accountId)), accountId })
  })
}

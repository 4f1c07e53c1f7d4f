import { type Actor, isReadOnly } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { type Joined, takeWay } from './admit-member.ts'
import { findOpenWay, findWayIn, type WayRefusal } from './find-way-in.ts'
import type { JoinAttempts } from './join-attempts.ts'
import { lockInvitation, type WayIn } from './join-store.ts'

export type JoinRefusal = WayRefusal | { code: 'read_only_role' }

/** A signed-in person joins by code or invitation. Pressing twice, in two tabs or at once, is one membership. */
export async function joinCollective(
  resources: Pick<Resources, 'db' | 'clock' | 'ids' | 'events'> & { attempts: JoinAttempts },
  actor: Actor,
  { way, address }: { way: WayIn; address: string },
): Promise<Result<Joined, JoinRefusal>> {
  if (isReadOnly(actor)) return refuse({ code: 'read_only_role' })
  const now = resources.clock.now()
  const found = await findWayIn({ ...resources, now }, way, address)
  if (!found.ok) return found
  const { invitation, wardId } = found.value
  if (wardId !== actor.wardId) return refuse({ code: 'way_unknown' })

  const joined = await resources.db.transaction(async (tx) => {
    if (invitation) await lockInvitation(tx, invitation.id)
    const open = await findOpenWay(tx, way, now)
    return open ? grant(await takeWay(tx, resources, open, actor.accountId)) : refuse({ code: 'way_unknown' })
  })
  if (joined.ok && joined.value.state === 'joined') {
    resources.events.emit('rolesChanged', { accountId: actor.accountId })
  }
  return joined
}

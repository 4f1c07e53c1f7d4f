import type { Transaction } from '#db/client.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { MembershipPosition } from './contract.ts'
import {
  findMembership,
  lockCollective,
  lockMemberships,
  type StoredMembership,
  updateMembershipEnd,
} from './membership-store.ts'
import { type CollectiveRights, rightsIn } from './rights.ts'
import { insertMemberships, lockMembers } from './store.ts'

/*
 * What was stays as it was: a membership that changes ends at this moment, and one that is otherwise begins. So what
 * was credited, and who was tied to whom, can be read off the rows for ever.
 */

export type Place = { accountId: string; collectiveId: string }
export type ChangeRefusal = { code: 'not_found' } | { code: 'not_allowed' } | { code: 'not_a_member' }

/** One person's place in one collective, with everything locked that a change of it could race with. */
export type SeenPlace = {
  wardId: string
  membership: StoredMembership
  /** All of the person's memberships that last. */
  memberships: StoredMembership[]
  rights: CollectiveRights
  isOwn: boolean
  now: Date
}

/** Locks a person's place and says what the actor may do there; a collective the actor may not see is not found. */
export async function lockPlace(
  tx: Transaction,
  { clock }: Pick<Resources, 'clock'>,
  actor: Actor,
  { accountId, collectiveId }: Place,
): Promise<Result<SeenPlace, ChangeRefusal>> {
  const collective = await lockCollective(tx, collectiveId)
  if (!collective) return refuse({ code: 'not_found' })
  const { wardId } = collective
  const now = clock.now()
  const held = await findMembership(tx, { accountId: actor.accountId, collectiveId }, now)
  const rights = rightsIn(actor, { wardId, position: held?.position })
  if (!rights.read) return refuse({ code: 'not_found' })

  await lockMembers(tx, wardId, [accountId])
  const memberships = await lockMemberships(tx, accountId, now)
  const membership = memberships.find((one) => one.collectiveId === collectiveId)
  if (!membership) return refuse({ code: 'not_a_member' })
  return grant({ wardId, membership, memberships, rights, isOwn: actor.accountId === accountId, now })
}

/** When a membership may end: now, or the moment after it began where that is later. */
export function endOf({ fromAt }: Pick<StoredMembership, 'fromAt'>, now: Date): Date {
  return new Date(Math.max(now.getTime(), fromAt.getTime() + 1))
}

/** Ends a membership and goes on with it otherwise from that moment. */
export async function continueMembership(
  tx: Transaction,
  { ids }: Pick<Resources, 'ids'>,
  membership: StoredMembership,
  change: { at: Date; position?: MembershipPosition; isScoring?: boolean },
): Promise<void> {
  const { at, position = membership.position, isScoring = membership.isScoring } = change
  await updateMembershipEnd(tx, membership.id, at)
  await insertMemberships(tx, [{ ...membership, id: ids.next(), fromAt: at, position, isScoring }])
}

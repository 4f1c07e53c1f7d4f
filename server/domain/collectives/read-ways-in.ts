import type { Actor } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { CollectiveKind } from './contract.ts'
import { findWayIn, type WayRefusal } from './find-way-in.ts'
import type { JoinAttempts } from './join-attempts.ts'
import { findJoinCode, listOpenInvitations } from './join-code-store.ts'
import type { WayIn } from './join-store.ts'
import { listOwnRequests } from './member-queries.ts'
import { findMembership } from './membership-store.ts'
import { findReadable } from './read-collective.ts'

/** Where a code or an invitation leads, and how the reader stands to it. */
export type WayScreen = {
  collective: { id: string; name: string; kind: CollectiveKind }
  needsApproval: boolean
  isInvitation: boolean
  standing: 'guest' | 'outside' | 'waiting' | 'member'
}

/** What stands behind a code or an invitation, for whoever holds it. */
export async function readWayIn(
  { db, clock, attempts }: Pick<Resources, 'db' | 'clock'> & { attempts: JoinAttempts },
  actor: Actor | undefined,
  { way, address }: { way: WayIn; address: string },
): Promise<Result<WayScreen, WayRefusal>> {
  const now = clock.now()
  const found = await findWayIn({ db, now, attempts }, way, address)
  if (!found.ok) return found
  const { collectiveId, wardId, name, kind, needsApproval, invitation } = found.value
  if (actor && actor.wardId !== wardId) return refuse({ code: 'way_unknown' })

  const common = { collective: { id: collectiveId, name, kind }, needsApproval, isInvitation: invitation !== null }
  if (!actor) return grant({ ...common, standing: 'guest' })
  const { accountId } = actor
  const isMember = (await findMembership(db, { accountId, collectiveId }, now)) !== undefined
  const waits = (await listOwnRequests(db, accountId)).some((request) => request.collectiveId === collectiveId)
  return grant({ ...common, standing: isMember ? 'member' : waits ? 'waiting' : 'outside' })
}

/** The code, whether it lets in at once, and the invitations of a collective that are open. */
export type JoiningScreen = {
  collective: { id: string; name: string }
  code: string | null
  needsApproval: boolean
  renewedAt: Date | null
  invitations: { id: string; createdAt: Date; expiresAt: Date }[]
}

/** How a collective is joined, for its leads and the office; `hidden` for its other people, undefined for everybody else. */
export async function readJoining(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  actor: Actor,
  collectiveId: string,
): Promise<JoiningScreen | 'hidden' | undefined> {
  const found = await findReadable({ db, clock }, actor, collectiveId)
  if (!found) return undefined
  if (!found.can.manage) return 'hidden'

  const { id, name } = found.collective
  const row = await findJoinCode(db, collectiveId)
  const open = row?.closedAt === null ? row : undefined
  return {
    collective: { id, name },
    code: open?.code ?? null,
    needsApproval: row?.needsApproval ?? false,
    renewedAt: open?.renewedAt ?? null,
    invitations: await listOpenInvitations(db, collectiveId, clock.now()),
  }
}

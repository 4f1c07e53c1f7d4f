import type { Transaction } from '#db/client.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { insertJoinRequest, type OpenWay, updateInvitationUsed, updateJoinRequest } from './join-store.ts'
import { lockMembershipsToCome } from './membership-store.ts'
import { findScoringLocked } from './scoring-lock.ts'
import { insertMemberships, listRunningPeriods, listScoringMemberships, lockMembers } from './store.ts'

/** What became of the wish to join: a member now, one already, or waiting for a lead's word. */
export type Joined = { collectiveId: string; state: 'joined' | 'member_already' | 'waiting' }

type Tools = Pick<Resources, 'clock' | 'ids'>
type Place = { wardId: string; collectiveId: string; accountId: string }
/** Who lets a person in: the lead who decides or invited; null where the code alone does. */
type Admission = Place & { actorId: string; admittedBy: string | null }

/** Takes an open way: by invitation or an open code at once, else onto the waiting list. The invitation is used up. */
export async function takeWay(tx: Transaction, tools: Tools, way: OpenWay, accountId: string): Promise<Joined> {
  const { collectiveId, wardId, invitation } = way
  const place = { wardId, collectiveId, accountId }
  if (way.needsApproval) return await askToJoin(tx, tools, place)

  const admitted = await admitMember(tx, tools, {
    ...place,
    actorId: accountId,
    admittedBy: invitation?.invitedBy ?? null,
  })
  if (admitted.state === 'joined' && invitation) {
    await updateInvitationUsed(tx, { id: invitation.id, usedBy: accountId, usedAt: tools.clock.now() })
  }
  return admitted
}

/**
 * Makes a person a member from now on; a member stays one. The first collective is the scoring one, unless a campaign's
 * last ten days forbid it. Whatever request waited is answered with it.
 */
export async function admitMember(
  tx: Transaction,
  { clock, ids }: Tools,
  { actorId, admittedBy, ...place }: Admission,
): Promise<Joined> {
  const { wardId, collectiveId, accountId } = place
  const now = clock.now()
  await lockMembers(tx, wardId, [accountId])
  const memberships = await lockMembershipsToCome(tx, accountId, now)
  const isMember = memberships.some((membership) => membership.collectiveId === collectiveId)
  if (!isMember) {
    const isScoring = !memberships.some((membership) => membership.isScoring) && (await mayScore(tx, place, now))
    const common = { position: 'member', isScoring, fromAt: now, untilAt: null } as const
    await insertMemberships(tx, [{ id: ids.next(), ...place, ...common }])
    await appendAudit(tx, { clock, ids }, [
      {
        ...{ wardId, actorId, action: 'member_joined', subjectKind: 'account', subjectId: accountId },
        details: { collectiveId, isScoring, admittedBy },
      },
    ])
  }
  // Whoever comes in by an invitation of their own making has decided nothing about themselves.
  const decidedBy = admittedBy === accountId ? null : admittedBy
  await updateJoinRequest(tx, place, { outcome: 'admitted', decidedAt: now, decidedBy })
  return { collectiveId, state: isMember ? 'member_already' : 'joined' }
}

async function mayScore(tx: Transaction, { wardId, collectiveId, accountId }: Place, now: Date): Promise<boolean> {
  const existing = await listScoringMemberships(tx, [accountId])
  const wished = { collectiveId, accountId, position: 'member', isScoring: true, fromAt: now, untilAt: null } as const
  const campaigns = await listRunningPeriods(tx, wardId)
  return findScoringLocked(existing, [wished], { campaigns, now }) === undefined
}

async function askToJoin(tx: Transaction, { clock, ids }: Tools, place: Place): Promise<Joined> {
  const { wardId, collectiveId, accountId } = place
  const now = clock.now()
  await lockMembers(tx, wardId, [accountId])
  const memberships = await lockMembershipsToCome(tx, accountId, now)
  if (memberships.some((membership) => membership.collectiveId === collectiveId)) {
    return { collectiveId, state: 'member_already' }
  }
  if (await insertJoinRequest(tx, { id: ids.next(), ...place, askedAt: now })) {
    await appendAudit(tx, { clock, ids }, [
      {
        ...{ wardId, actorId: accountId, action: 'join_asked', subjectKind: 'account', subjectId: accountId },
        details: { collectiveId },
      },
    ])
  }
  return { collectiveId, state: 'waiting' }
}

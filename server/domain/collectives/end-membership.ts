import type { Transaction } from '#db/client.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { type ChangeRefusal, endOf, lockPlace, type Place, type SeenPlace } from './membership-change.ts'
import { countLeads, updateMembershipEnd } from './membership-store.ts'
import { isScoringLocked } from './scoring-lock.ts'
import { listRunningPeriods } from './store.ts'

export type EndRefusal = ChangeRefusal | { code: 'last_lead' } | { code: 'scoring_locked_now' }

/**
 * Ends a membership now: by the person, a lead of the collective, or the office. What was credited stays. In a
 * campaign's last ten days nobody leaves the collective they score for: points per member would move with it. The last
 * lead leaves by the office alone.
 */
export async function endMembership(
  resources: Pick<Resources, 'db' | 'clock' | 'ids' | 'events'>,
  actor: Actor,
  place: Place,
): Promise<Result<{ untilAt: Date }, EndRefusal>> {
  const ended = await resources.db.transaction(async (tx) => {
    const seen = await lockPlace(tx, resources, actor, place)
    if (!seen.ok) return seen
    const refusal = await findObstacle(tx, seen.value)
    if (refusal) return refuse(refusal)

    const { membership, wardId, now } = seen.value
    const untilAt = endOf(membership, now)
    await updateMembershipEnd(tx, membership.id, untilAt)
    await appendAudit(tx, resources, [
      {
        ...{ wardId, actorId: actor.accountId, action: 'membership_ended' },
        ...{ subjectKind: 'account', subjectId: place.accountId, details: { collectiveId: place.collectiveId } },
      },
    ])
    return grant({ untilAt })
  })
  // What the person may see has changed: open sockets come back and are asked anew.
  if (ended.ok) resources.events.emit('rolesChanged', { accountId: place.accountId })
  return ended
}

async function findObstacle(tx: Transaction, seen: SeenPlace): Promise<EndRefusal | undefined> {
  const { membership, rights, isOwn, wardId, now } = seen
  if (!rights.manage && !isOwn) return { code: 'not_allowed' }
  if (membership.position === 'lead' && !rights.arrange && (await countLeads(tx, membership.collectiveId, now)) === 1) {
    return { code: 'last_lead' }
  }
  if (!membership.isScoring) return undefined

  const running = await listRunningPeriods(tx, wardId)
  return running.some((campaign) => isScoringLocked(campaign, now)) ? { code: 'scoring_locked_now' } : undefined
}

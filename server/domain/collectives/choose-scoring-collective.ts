import type { Transaction } from '#db/client.ts'
import { type Actor, isReadOnly } from '#server/domain/identity/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import {
  type ChangeRefusal,
  continueMembership,
  endOf,
  lockPlace,
  type Place,
  type SeenPlace,
} from './membership-change.ts'
import { findScoringLocked } from './scoring-lock.ts'
import { listRunningPeriods, listScoringMemberships } from './store.ts'

export type ScoringRefusal = ChangeRefusal | { code: 'scoring_locked_now' }

/**
 * Says which of a person's collectives is credited from now on: by the person or the office. What was credited before
 * stays where it is. In a campaign's last ten days nobody who has scored in it is moved.
 */
export async function chooseScoringCollective(
  resources: Pick<Resources, 'db' | 'clock' | 'ids'>,
  actor: Actor,
  place: Place,
): Promise<Result<{ isChanged: boolean }, ScoringRefusal>> {
  return await resources.db.transaction(async (tx) => {
    const seen = await lockPlace(tx, resources, actor, place)
    if (!seen.ok) return seen
    const { isOwn, rights, membership, wardId } = seen.value
    if (!rights.arrange && !(isOwn && !isReadOnly(actor))) return refuse({ code: 'not_allowed' })
    if (membership.isScoring) return grant({ isChanged: false })
    if (await isLocked(tx, seen.value)) return refuse({ code: 'scoring_locked_now' })

    await move(tx, resources, seen.value)
    await appendAudit(tx, resources, [
      {
        ...{ wardId, actorId: actor.accountId, action: 'scoring_collective_chosen' },
        ...{ subjectKind: 'account', subjectId: place.accountId, details: { collectiveId: place.collectiveId } },
      },
    ])
    return grant({ isChanged: true })
  })
}

async function isLocked(tx: Transaction, { membership, wardId, now }: SeenPlace): Promise<boolean> {
  const existing = await listScoringMemberships(tx, [membership.accountId])
  const wished = { ...membership, isScoring: true, fromAt: now }
  const campaigns = await listRunningPeriods(tx, wardId)
  return findScoringLocked(existing, [wished], { campaigns, now }) !== undefined
}

/** Both rows change at one moment, so that exactly one scores at every moment. */
async function move(tx: Transaction, resources: Pick<Resources, 'ids'>, { membership, memberships, now }: SeenPlace) {
  const scoring = memberships.find(({ isScoring }) => isScoring)
  const ends = [membership, ...(scoring ? [scoring] : [])].map((one) => endOf(one, now).getTime())
  const at = new Date(Math.max(...ends))
  if (scoring) await continueMembership(tx, resources, scoring, { at, isScoring: false })
  await continueMembership(tx, resources, membership, { at, isScoring: true })
}

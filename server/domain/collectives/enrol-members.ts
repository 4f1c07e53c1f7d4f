import type { Transaction } from '#db/client.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { findSecondScoring, type Membership } from './membership.ts'
import { isBackdated } from './membership-correction.ts'
import { canArrangeCollectives } from './rights.ts'
import { findScoringLocked } from './scoring-lock.ts'
import {
  insertMemberships,
  listLiveCollectives,
  listRunningPeriods,
  listScoringMemberships,
  lockMembers,
} from './store.ts'

export type NewMembership = Omit<Membership, 'untilAt'> & { untilAt?: Date | null }

/** Positions count from 1 in the list that was sent. */
export type EnrolRefusal =
  | { code: 'not_allowed' }
  | { code: 'member_unknown'; position: number }
  | { code: 'collective_unknown'; position: number }
  | { code: 'membership_backwards'; position: number }
  | { code: 'membership_of_the_past'; position: number }
  | { code: 'second_scoring_collective'; position: number }
  | { code: 'scoring_locked'; position: number }

/**
 * Enrols people in collectives, all of them or none. A person scores for one collective at a time; changing it is not
 * enrolling, and in the last ten days of a running campaign nobody's is moved. By an office person or administrator of
 * the ward, from today at the earliest: the past takes two people. Or (actor null) by the command line and the demo.
 */
export async function enrolMembers(
  resources: Pick<Resources, 'db' | 'clock' | 'ids'>,
  actor: Actor | null,
  { wardId, members }: { wardId: string; members: readonly NewMembership[] },
): Promise<Result<{ count: number }, EnrolRefusal>> {
  if (actor && !canArrangeCollectives(actor, wardId)) return refuse({ code: 'not_allowed' })
  const past = actor ? members.findIndex(({ fromAt }) => isBackdated(fromAt, resources.clock.now())) : -1
  if (past >= 0) return refuse({ code: 'membership_of_the_past', position: 1 + past })
  const memberships = members.map((member) => ({ ...member, untilAt: member.untilAt ?? null }))

  return await resources.db.transaction(async (tx) => {
    const wrong = await findWrong(tx, { wardId, now: resources.clock.now() }, memberships)
    if (wrong) return refuse(wrong)

    await insertMemberships(
      tx,
      memberships.map((membership) => ({ ...membership, id: resources.ids.next(), wardId })),
    )
    await appendAudit(
      tx,
      resources,
      memberships.map(({ accountId, collectiveId, position, isScoring }) => ({
        ...{ wardId, actorId: actor?.accountId ?? null, action: 'member_enrolled' },
        ...{ subjectKind: 'account', subjectId: accountId, details: { collectiveId, position, isScoring } },
      })),
    )
    return grant({ count: memberships.length })
  })
}

async function findWrong(
  tx: Transaction,
  { wardId, now }: { wardId: string; now: Date },
  memberships: readonly Membership[],
): Promise<EnrolRefusal | undefined> {
  const accountIds = [...new Set(memberships.map(({ accountId }) => accountId))]
  const people = await lockMembers(tx, wardId, accountIds)
  const collectives = await listLiveCollectives(tx, wardId, [...new Set(memberships.map((m) => m.collectiveId))])
  for (const [index, { accountId, collectiveId, fromAt, untilAt }] of memberships.entries()) {
    const position = index + 1
    if (!people.has(accountId)) return { code: 'member_unknown', position }
    if (!collectives.has(collectiveId)) return { code: 'collective_unknown', position }
    if (untilAt !== null && untilAt <= fromAt) return { code: 'membership_backwards', position }
  }

  const existing = await listScoringMemberships(tx, accountIds)
  const second = findSecondScoring(existing, memberships)
  if (second) return { code: 'second_scoring_collective', position: 1 + memberships.indexOf(second) }
  const running = await listRunningPeriods(tx, wardId)
  const locked = findScoringLocked(existing, memberships, { campaigns: running, now })
  return locked && { code: 'scoring_locked', position: 1 + memberships.indexOf(locked) }
}

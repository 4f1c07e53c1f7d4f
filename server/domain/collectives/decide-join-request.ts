import type { Actor } from '#server/domain/identity/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { admitMember } from './admit-member.ts'
import { lockManaged, type ManageRefusal } from './change-join-code.ts'
import type { JoinOutcome } from './contract.ts'
import { lockJoinRequest, updateJoinRequest } from './join-store.ts'

/** Lets somebody in who waits, or not: by a lead or the office, never one's own wish. */
export async function decideJoinRequest(
  resources: Pick<Resources, 'db' | 'clock' | 'ids' | 'events'>,
  actor: Actor,
  { collectiveId, requestId, outcome }: { collectiveId: string; requestId: string; outcome: JoinOutcome },
): Promise<Result<{ accountId: string }, ManageRefusal>> {
  const decided = await resources.db.transaction(async (tx) => {
    const managed = await lockManaged(tx, resources, actor, collectiveId)
    if (!managed.ok) return managed
    const request = await lockJoinRequest(tx, requestId, collectiveId)
    if (!request) return refuse({ code: 'not_found' })
    const { accountId } = request
    if (accountId === actor.accountId) return refuse({ code: 'not_allowed' })

    const { wardId, now } = managed.value
    const admission = { wardId, collectiveId, accountId, actorId: actor.accountId, admittedBy: actor.accountId }
    if (outcome === 'admitted') await admitMember(tx, resources, admission)
    else {
      await updateJoinRequest(tx, admission, { outcome, decidedAt: now, decidedBy: actor.accountId })
      await appendAudit(tx, resources, [
        {
          ...{ wardId, actorId: actor.accountId, action: 'join_declined' },
          ...{ subjectKind: 'account', subjectId: accountId, details: { collectiveId } },
        },
      ])
    }
    return grant({ accountId })
  })
  if (decided.ok) resources.events.emit('rolesChanged', { accountId: decided.value.accountId })
  return decided
}

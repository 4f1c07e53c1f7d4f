import type { Transaction } from '#db/client.ts'
import { appendAudit } from '#server/platform/audit.ts'
import { addDays, startOfLocalDay } from '#server/platform/local-day.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { Actor } from './actor.ts'
import { findRoleGrant, type GrantOfRole } from './role-grant-store.ts'
import { type RoleChangeRefusal, refuseRoleChange } from './role-request.ts'
import { findCampaignWard, findOpenRoleRequest, insertRoleRequest } from './role-request-store.ts'
import { lockAccount } from './store.ts'

/** `untilOn` is the last day on which it holds, in the ward; null for a role without end. */
export type RoleWish = GrantOfRole & { untilOn: string | null; reason: string }

export type RequestRoleRefusal =
  | RoleChangeRefusal
  | { code: 'account_unknown' }
  | { code: 'account_closed' }
  | { code: 'campaign_unknown' }
  | { code: 'role_held_already' }
  | { code: 'role_asked_already' }
  | { code: 'role_over_already' }

/**
 * Asks for a role for somebody else: from its confirmation on, for the whole ward (campaign null) or one campaign, until
 * a time if one is given. It holds once another person of the office or an administrator has confirmed it.
 */
export async function requestRole(
  resources: Pick<Resources, 'db' | 'clock' | 'ids'>,
  actor: Actor,
  { reason, untilOn, ...wished }: RoleWish,
): Promise<Result<{ requestId: string }, RequestRoleRefusal>> {
  const refusal = refuseRoleChange(actor, { ...wished, wardId: actor.wardId })
  if (refusal) return refuse(refusal)
  const now = resources.clock.now()
  const untilAt = untilOn === null ? null : startOfLocalDay(addDays(untilOn, 1))
  if (untilAt !== null && untilAt <= now) return refuse({ code: 'role_over_already' })

  return await resources.db.transaction(async (tx) => {
    const wrong = await findWrong(tx, actor, { ...wished, now })
    if (wrong) return refuse(wrong)

    const id = resources.ids.next()
    const { accountId: requestedBy, wardId } = actor
    await insertRoleRequest(tx, { ...wished, id, wardId, untilAt, reason, requestedBy, requestedAt: now })
    await appendAudit(tx, resources, [
      {
        ...{
          wardId,
          actorId: requestedBy,
          action: 'role_requested',
          subjectKind: 'account',
          subjectId: wished.accountId,
        },
        details: { requestId: id, role: wished.role, campaignId: wished.campaignId },
      },
    ])
    return grant({ requestId: id })
  })
}

async function findWrong(
  tx: Transaction,
  { wardId }: Actor,
  { now, ...wished }: GrantOfRole & { now: Date },
): Promise<RequestRoleRefusal | undefined> {
  const account = await lockAccount(tx, wished.accountId)
  if (account?.wardId !== wardId) return { code: 'account_unknown' }
  if (account.disabledAt) return { code: 'account_closed' }
  if (wished.campaignId !== null && (await findCampaignWard(tx, wished.campaignId)) !== wardId) {
    return { code: 'campaign_unknown' }
  }
  if (await findRoleGrant(tx, wished, now)) return { code: 'role_held_already' }
  return (await findOpenRoleRequest(tx, wished)) ? { code: 'role_asked_already' } : undefined
}

import type { Transaction } from '#db/client.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { Actor } from './actor.ts'
import { appendAccountChange } from './append-account-change.ts'
import type { RequestOutcome } from './contract.ts'
import { findRoleGrant, insertRoleGrant, listGrantsInForce } from './role-grant-store.ts'
import { arrangesRoles, type RoleChangeRefusal, refuseRoleChange } from './role-request.ts'
import { lockRoleRequest, type RoleRequestRow, updateRoleRequestDecided } from './role-request-store.ts'
import { judgeSecondPerson, type SecondPersonRefusal } from './second-person.ts'
import { lockAccount } from './store.ts'

type Given = Pick<Resources, 'db' | 'clock' | 'ids' | 'events'>

export type DecideRequestRefusal =
  | RoleChangeRefusal
  | SecondPersonRefusal
  | { code: 'not_found' }
  | { code: 'account_closed' }
  | { code: 'requester_not_entitled' }
  | { code: 'role_held_already' }
  | { code: 'role_over_already' }

/**
 * Ends an open request. Confirming gives the role from now on; declining gives nothing; withdrawing is the requester's
 * alone. Who asked must still be entitled to ask at the confirmation: a request does not outlive its author's office.
 */
export async function decideRoleRequest(
  resources: Given,
  actor: Actor,
  { requestId, outcome }: { requestId: string; outcome: RequestOutcome },
): Promise<Result<{ accountId: string }, DecideRequestRefusal>> {
  const decided = await resources.db.transaction(async (tx) => {
    const asked = await lockRoleRequest(tx, { id: requestId, wardId: actor.wardId })
    if (!asked) return refuse({ code: 'not_found' })
    const refusal = outcome === 'withdrawn' ? undefined : refuseRoleChange(actor, asked)
    if (refusal) return refuse(refusal)
    const judged = judgeSecondPerson(actor, asked, outcome)
    if (!judged.ok) return judged
    const now = resources.clock.now()
    const wrong = outcome === 'confirmed' ? await findWrong(tx, asked, now) : undefined
    if (wrong) return refuse(wrong)

    await updateRoleRequestDecided(tx, { id: asked.id, outcome, decidedBy: actor.accountId, decidedAt: now })
    if (outcome === 'confirmed') await insertConfirmed(tx, resources, asked)
    await appendAudit(tx, resources, [auditOf(asked, { actor, outcome })])
    return grant({ accountId: asked.accountId })
  })
  if (decided.ok) resources.events.emit('outboxWritten', {})
  return decided
}

/** What has changed since somebody asked. */
async function findWrong(tx: Transaction, asked: RoleRequestRow, now: Date): Promise<DecideRequestRefusal | undefined> {
  const account = await lockAccount(tx, asked.accountId)
  if (account?.disabledAt) return { code: 'account_closed' }
  if (asked.untilAt !== null && asked.untilAt <= now) return { code: 'role_over_already' }
  const requester = { grants: await listGrantsInForce(tx, asked.requestedBy, now) }
  if (!arrangesRoles(requester, asked.campaignId)) return { code: 'requester_not_entitled' }
  return (await findRoleGrant(tx, asked, now)) ? { code: 'role_held_already' } : undefined
}

async function insertConfirmed(
  tx: Transaction,
  { clock, ids }: Pick<Given, 'clock' | 'ids'>,
  asked: RoleRequestRow,
): Promise<void> {
  const { id: requestId, wardId, accountId, role, campaignId, untilAt } = asked
  await insertRoleGrant(tx, {
    ...{ id: ids.next(), wardId, accountId, role, campaignId, fromAt: clock.now(), untilAt },
    ...{ source: 'two_people', requestId },
  })
  const change = { id: requestId, change: 'role_granted', role, campaignId } as const
  await appendAccountChange(tx, { clock }, { wardId, accountId, ...change })
}

const actions = {
  confirmed: 'role_granted',
  declined: 'role_request_declined',
  withdrawn: 'role_request_withdrawn',
} as const satisfies Record<RequestOutcome, string>

function auditOf(asked: RoleRequestRow, { actor, outcome }: { actor: Actor; outcome: RequestOutcome }) {
  const { id: requestId, wardId, accountId, role, campaignId, requestedBy } = asked
  return {
    ...{ wardId, actorId: actor.accountId, action: actions[outcome], subjectKind: 'account', subjectId: accountId },
    details: { requestId, role, campaignId, requestedBy },
  }
}

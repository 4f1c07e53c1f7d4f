import type { Resources } from '#server/platform/resources.ts'
import type { Actor } from './actor.ts'
import { listOpenRoleRequests, type OpenRoleRequest } from './role-queries.ts'
import { refuseRoleChange } from './role-request.ts'
import { judgeSecondPerson, type SecondPersonRefusal } from './second-person.ts'

export type SeenRoleRequest = OpenRoleRequest & {
  can: { decide: boolean; withdraw: boolean }
  /** Why this person does not decide on it. */
  refusal: SecondPersonRefusal | ReturnType<typeof refuseRoleChange>
}

/** Open requests for roles, all or those about one person, with what this person may do to each. */
export async function readRoleRequests(
  { db }: Pick<Resources, 'db'>,
  actor: Actor,
  about: { accountId?: string } = {},
): Promise<SeenRoleRequest[]> {
  const { wardId } = actor
  const open = await listOpenRoleRequests(db, { wardId, ...about })
  return open.map((request) => {
    const judged = judgeSecondPerson(actor, { ...request, outcome: null }, 'confirmed')
    const refusal = refuseRoleChange(actor, { ...request, wardId }) ?? (judged.ok ? undefined : judged.error)
    const can = { decide: refusal === undefined, withdraw: request.requestedBy === actor.accountId }
    return { ...request, can, refusal }
  })
}

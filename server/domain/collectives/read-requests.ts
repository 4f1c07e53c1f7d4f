import {
  type Actor,
  canReadPeople,
  judgeSecondPerson,
  readRoleRequests,
  type SecondPersonRefusal,
  type SeenRoleRequest,
} from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { listOpenCorrections, type OpenCorrection } from './correction-queries.ts'
import { refuseCorrecting } from './request-correction.ts'

export type SeenCorrection = OpenCorrection & {
  can: { decide: boolean; withdraw: boolean }
  /** Why this person does not decide on it. */
  refusal: SecondPersonRefusal | ReturnType<typeof refuseCorrecting>
}
export type WaitingRequests = { roles: readonly SeenRoleRequest[]; corrections: readonly SeenCorrection[] }

/** What waits for a second person, all or about one person; for office, administrators and auditors. */
export async function readRequests(
  resources: Pick<Resources, 'db'>,
  actor: Actor,
  about: { accountId?: string } = {},
): Promise<Result<WaitingRequests, { code: 'not_allowed' }>> {
  if (!canReadPeople(actor)) return refuse({ code: 'not_allowed' })

  const corrections = await listOpenCorrections(resources.db, { wardId: actor.wardId, ...about })
  return grant({
    roles: await readRoleRequests(resources, actor, about),
    corrections: corrections.map((correction) => {
      const judged = judgeSecondPerson(actor, { ...correction, outcome: null }, 'confirmed')
      const refusal = refuseCorrecting(actor, correction) ?? (judged.ok ? undefined : judged.error)
      const can = { decide: refusal === undefined, withdraw: correction.requestedBy === actor.accountId }
      return { ...correction, can, refusal }
    }),
  })
}

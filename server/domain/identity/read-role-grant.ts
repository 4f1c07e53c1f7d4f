import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { Actor } from './actor.ts'
import { findRoleGrantOfWard } from './role-queries.ts'
import { refuseRoleChange } from './role-request.ts'

type HeldRole = NonNullable<Awaited<ReturnType<typeof findRoleGrantOfWard>>>

/** A role that this person may end now; one that is over, of another ward, or out of their reach is not found. */
export async function readRoleGrant(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  actor: Actor,
  grantId: string,
): Promise<Result<HeldRole, { code: 'not_found' }>> {
  const { wardId } = actor
  const found = await findRoleGrantOfWard(db, { id: grantId, wardId })
  const isOver = found?.untilAt && found.untilAt <= clock.now()
  if (!found || isOver || refuseRoleChange(actor, { ...found, wardId })) return refuse({ code: 'not_found' })
  return grant(found)
}

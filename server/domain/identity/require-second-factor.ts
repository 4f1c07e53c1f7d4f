import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { type Actor, hasRole, isReadOnly } from './actor.ts'
import { findFactors } from './second-factor-store.ts'
import { updateWardFactorDuty } from './store.ts'

/**
 * Says whether everybody with a role in the ward signs in with two steps. Who has none yet is led to set one up before
 * anything else. By office or administrator of the whole ward, and to require it one must have a second factor oneself.
 */
export async function requireSecondFactor(
  { db, clock, ids }: Pick<Resources, 'db' | 'clock' | 'ids'>,
  actor: Actor,
  { isRequired }: { isRequired: boolean },
): Promise<Result<undefined, { code: 'not_allowed' } | { code: 'factor_missing' }>> {
  if (!canRequireFactor(actor)) return refuse({ code: 'not_allowed' })

  return await db.transaction(async (tx) => {
    const { hasTotp, hasPasskey } = await findFactors(tx, actor.accountId)
    if (isRequired && !hasTotp && !hasPasskey) return refuse({ code: 'factor_missing' })

    const { wardId, accountId: actorId } = actor
    if (await updateWardFactorDuty(tx, wardId, isRequired)) {
      const action = isRequired ? 'second_factor_required' : 'second_factor_optional'
      await appendAudit(tx, { clock, ids }, [{ wardId, actorId, action, subjectKind: 'ward', subjectId: wardId }])
    }
    return grant(undefined)
  })
}

export function canRequireFactor(actor: Actor): boolean {
  return !isReadOnly(actor) && (hasRole(actor, 'office') || hasRole(actor, 'admin'))
}

import type { Transaction } from '#db/client.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { appendAccountChange } from './append-account-change.ts'
import { isFresh, type NotFresh, type Self } from './fresh-sign-in.ts'
import { isAboveIndividual } from './queries.ts'
import { deletePasskey, deleteTotp, findFactors, replaceRecoveryCodes } from './second-factor-store.ts'
import { findWard, lockAccount } from './store.ts'

export type WhichFactor = { kind: 'totp' } | { kind: 'passkey'; id: string }

/**
 * Takes one of one's own second factors away; with the last one the recovery codes go too. Where the ward requires two
 * steps of this person, the last one stays.
 */
export async function removeFactor(
  resources: Pick<Resources, 'db' | 'clock' | 'ids'>,
  self: Self,
  factor: WhichFactor,
): Promise<Result<undefined, NotFresh | { code: 'not_found' } | { code: 'factor_required' }>> {
  const { accountId, wardId } = self.actor
  if (!isFresh(self, resources.clock.now())) return refuse({ code: 'sign_in_again' })
  const removal: { refusal?: 'not_found' | 'factor_required' } = {}

  const removing = resources.db.transaction(async (tx) => {
    await lockAccount(tx, accountId)
    if (!(await remove(tx, accountId, factor))) removal.refusal = 'not_found'
    else if (!(await hasFactorsEnough(tx, resources, self))) removal.refusal = 'factor_required'
    // Whether it was the last one is known once it is gone.
    if (removal.refusal) tx.rollback()
    await appendAudit(tx, resources, [
      {
        ...{
          wardId,
          actorId: accountId,
          action: 'second_factor_removed',
          subjectKind: 'account',
          subjectId: accountId,
        },
        details: { kind: factor.kind },
      },
    ])
    const id = resources.ids.next()
    await appendAccountChange(tx, resources, { wardId, accountId, id, change: 'second_factor_changed' })
    return grant(undefined)
  })
  return await removing.catch((error: unknown) => {
    if (removal.refusal) return refuse({ code: removal.refusal })
    throw error
  })
}

function remove(tx: Transaction, accountId: string, factor: WhichFactor): Promise<boolean> {
  return factor.kind === 'totp' ? deleteTotp(tx, accountId) : deletePasskey(tx, accountId, factor.id)
}

async function hasFactorsEnough(
  tx: Transaction,
  { clock }: Pick<Resources, 'clock'>,
  { actor }: Self,
): Promise<boolean> {
  const { hasTotp, hasPasskey } = await findFactors(tx, actor.accountId)
  if (hasTotp || hasPasskey) return true
  const ward = await findWard(tx, actor.wardId)
  if (ward?.requiresSecondFactor && (await isAboveIndividual(tx, actor, clock.now()))) return false
  await replaceRecoveryCodes(tx, actor.accountId, [])
  return true
}

import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { isFresh, type NotFresh, type Self } from './fresh-sign-in.ts'
import { makeRecoveryCodes } from './make-recovery-codes.ts'
import { findFactors } from './second-factor-store.ts'

/** New recovery codes in the place of all earlier ones, told once; for whoever has a second factor. */
export async function renewRecoveryCodes(
  resources: Pick<Resources, 'db' | 'clock' | 'ids'>,
  self: Self,
): Promise<Result<{ recoveryCodes: string[] }, NotFresh | { code: 'factor_missing' }>> {
  if (!isFresh(self, resources.clock.now())) return refuse({ code: 'sign_in_again' })

  return await resources.db.transaction(async (tx) => {
    const { hasTotp, hasPasskey } = await findFactors(tx, self.actor.accountId)
    if (!hasTotp && !hasPasskey) return refuse({ code: 'factor_missing' })
    return grant({ recoveryCodes: await makeRecoveryCodes(tx, resources, self.actor, { onlyWhereNone: false }) })
  })
}

import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { appendAccountChange } from './append-account-change.ts'
import { deletePasskeys, deleteTotp, replaceRecoveryCodes } from './second-factor-store.ts'
import { lockAccount } from './store.ts'

/**
 * Takes all second factors from somebody who has lost the phone and the recovery codes: by whoever runs the server,
 * who knows the person. No screen does this.
 */
export async function forgetSecondFactors(
  resources: Pick<Resources, 'db' | 'clock' | 'ids'>,
  { accountId }: { accountId: string },
): Promise<Result<{ factors: number }, { code: 'account_unknown' }>> {
  return await resources.db.transaction(async (tx) => {
    const account = await lockAccount(tx, accountId)
    if (!account) return refuse({ code: 'account_unknown' })

    const factors = Number(await deleteTotp(tx, accountId)) + (await deletePasskeys(tx, accountId))
    await replaceRecoveryCodes(tx, accountId, [])
    await appendAudit(tx, resources, [
      {
        ...{ wardId: account.wardId, actorId: null, action: 'second_factors_forgotten', details: { factors } },
        ...{ subjectKind: 'account', subjectId: accountId },
      },
    ])
    const { wardId } = account
    const id = resources.ids.next()
    await appendAccountChange(tx, resources, { wardId, accountId, id, change: 'second_factor_changed' })
    return grant({ factors })
  })
}

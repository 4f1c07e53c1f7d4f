import type { Transaction } from '#db/client.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { Locale } from './contract.ts'
import { type AccountRefusal, type PlannedAccount, planAccounts } from './new-account.ts'
import { findTakenLogin, writeAccounts } from './write-accounts.ts'

/** What somebody says about themselves when they open an account: nobody consents to anything by opening one. */
export type Newcomer = { fullName: string; login: string; password: string; locale: Locale }

/** Reads and hashes what a newcomer typed; takes as long as a hash does, so not inside a transaction. */
export async function planNewcomer(
  { ids }: Pick<Resources, 'ids'>,
  { fullName, login, password, locale }: Newcomer,
): Promise<Result<PlannedAccount, AccountRefusal>> {
  const planned = await planAccounts([{ fullName, logins: [login], password: { plain: password }, locale }], ids)
  if (!planned.ok) return planned

  const [account] = planned.value
  return account ? grant(account) : refuse({ code: 'name_malformed', position: 1 })
}

/**
 * Opens a planned account inside a command of another context, which has decided that this person may come in. One with
 * a login that is taken is refused, before anything is written.
 */
export async function registerAccount(
  tx: Transaction,
  resources: Pick<Resources, 'clock' | 'ids'>,
  { wardId, account, actorId }: { wardId: string; account: PlannedAccount; actorId: string },
): Promise<Result<{ accountId: string }, { code: 'account_exists' }>> {
  if ((await findTakenLogin(tx, [account])) > 0) return refuse({ code: 'account_exists' })

  await writeAccounts(tx, resources, { wardId, accounts: [account] })
  await appendAudit(tx, resources, [
    { wardId, actorId, action: 'account_created', subjectKind: 'account', subjectId: account.id },
  ])
  return grant({ accountId: account.id })
}

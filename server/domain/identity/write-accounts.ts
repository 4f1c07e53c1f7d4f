import type { Transaction } from '#db/client.ts'
import type { Resources } from '#server/platform/resources.ts'
import { insertConsents } from './consent-store.ts'
import { boardConsentText } from './contract.ts'
import type { PlannedAccount } from './new-account.ts'
import { insertAccounts, insertLogins, insertPasswords, listTakenLogins, lockOpening } from './store.ts'

type Making = Pick<Resources, 'clock' | 'ids'>

/**
 * The position, counted from 1, of the first account with a login that somebody has; 0 where all are free, and
 * stay free until this transaction ends.
 */
export async function findTakenLogin(tx: Transaction, accounts: readonly PlannedAccount[]): Promise<number> {
  const wanted = accounts.flatMap(loginValues)
  await lockOpening(tx)
  const taken = new Set(await listTakenLogins(tx, wanted))
  return 1 + accounts.findIndex((account) => loginValues(account).some((value) => taken.has(value)))
}

/** Writes planned accounts with their logins, passwords and consents on paper. */
export async function writeAccounts(
  tx: Transaction,
  { clock, ids }: Making,
  { wardId, accounts }: { wardId: string; accounts: readonly PlannedAccount[] },
): Promise<void> {
  const now = clock.now()
  await insertAccounts(
    tx,
    accounts.map(({ id, fullName, givenName, sex, locale }) => ({
      ...{ id, wardId, fullName, givenName, sex, locale },
      createdAt: now,
    })),
  )
  await insertLogins(
    tx,
    accounts.flatMap(({ id: accountId, logins }) =>
      logins.map((login) => ({ ...login, id: ids.next(), wardId, accountId, createdAt: now })),
    ),
  )
  await insertPasswords(
    tx,
    accounts.flatMap(({ id: accountId, passwordHash: hash }) =>
      hash === undefined ? [] : [{ accountId, wardId, hash, changedAt: now }],
    ),
  )
  await insertConsents(tx, paperConsents({ clock, ids }, wardId, accounts))
}

function paperConsents({ clock, ids }: Making, wardId: string, accounts: readonly PlannedAccount[]) {
  return accounts
    .filter(({ hasBoardConsentOnPaper }) => hasBoardConsentOnPaper)
    .map(({ id: accountId }) => ({
      ...{ id: ids.next(), wardId, accountId, purpose: 'public_board' as const, textVersion: boardConsentText },
      grantedAt: clock.now(),
      isTestimonyOnPaper: true,
    }))
}

function loginValues(account: PlannedAccount): string[] {
  return account.logins.map(({ value }) => value)
}

import type { Transaction } from '#db/client.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { type Actor, hasRole, isReadOnly } from './actor.ts'
import { insertConsents } from './consent-store.ts'
import { boardConsentText } from './contract.ts'
import { type AccountRefusal, type NewAccount, type PlannedAccount, planAccounts } from './new-account.ts'
import { insertAccounts, insertLogins, insertPasswords, listTakenLogins } from './store.ts'

type Making = Pick<Resources, 'clock' | 'ids'>

/**
 * Opens accounts, all of them or none: by an office person or administrator of the whole ward, or (actor null) by the
 * command line and the demo. Plain passwords are hashed here one after the other, 13 ms each; bulk loads bring hashes.
 */
export async function createAccounts(
  resources: Pick<Resources, 'db' | 'clock' | 'ids'>,
  actor: Actor | null,
  { wardId, people }: { wardId: string; people: readonly NewAccount[] },
): Promise<Result<{ accountIds: string[] }, AccountRefusal>> {
  if (actor && !canOpenAccounts(actor, wardId)) return refuse({ code: 'not_allowed' })
  const planned = await planAccounts(people, resources.ids)
  if (!planned.ok) return planned

  return await resources.db.transaction(async (tx) => {
    const accounts = planned.value
    const taken = new Set(await listTakenLogins(tx, accounts.flatMap(loginValues)))
    const position = 1 + accounts.findIndex((account) => loginValues(account).some((value) => taken.has(value)))
    if (position > 0) return refuse({ code: 'login_taken', position })

    await writeAccounts(tx, resources, { wardId, accounts })
    await appendAudit(
      tx,
      resources,
      accounts.map((account) => auditOf(account, { wardId, actor })),
    )
    return grant({ accountIds: accounts.map(({ id }) => id) })
  })
}

function canOpenAccounts(actor: Actor, wardId: string): boolean {
  return actor.wardId === wardId && !isReadOnly(actor) && (hasRole(actor, 'office') || hasRole(actor, 'admin'))
}

async function writeAccounts(
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

function auditOf({ id }: PlannedAccount, { wardId, actor }: { wardId: string; actor: Actor | null }) {
  const actorId = actor?.accountId ?? null
  return { wardId, actorId, action: 'account_created', subjectKind: 'account', subjectId: id }
}

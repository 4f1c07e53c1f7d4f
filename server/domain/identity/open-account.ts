import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { Actor } from './actor.ts'
import type { Role } from './contract.ts'
import { createAccounts } from './create-accounts.ts'
import { type GrantRoleRefusal, grantRole } from './grant-role.ts'
import type { AccountRefusal, NewAccount } from './new-account.ts'

export type AccountOpening = {
  wardId: string
  person: NewAccount
  /** Held from the first moment on, for the whole ward (campaign null) or one campaign. */
  role?: { role: Role; campaignId: string | null } | undefined
}

/** Opens an account together with its role, or neither: after a failure the same can be asked for again. */
export async function openAccount(
  resources: Pick<Resources, 'db' | 'clock' | 'ids' | 'events'>,
  actor: Actor | null,
  { wardId, person, role }: AccountOpening,
): Promise<Result<{ accountId: string }, AccountRefusal | GrantRoleRefusal>> {
  const undone: { refusal?: GrantRoleRefusal } = {}
  const opening = resources.db.transaction(async (db) => {
    const created = await createAccounts({ ...resources, db }, actor, { wardId, people: [person] })
    if (!created.ok) return created
    const [accountId = ''] = created.value.accountIds
    const granted = role && (await grantRole({ ...resources, db }, actor, { accountId, ...role }))
    if (granted && !granted.ok) {
      undone.refusal = granted.error
      // A refusal that is returned would commit the account.
      db.rollback()
    }
    return grant({ accountId })
  })
  const opened = await opening.catch((error: unknown) => {
    if (undone.refusal) return refuse(undone.refusal)
    throw error
  })
  // Said again: what was told inside came before the commit.
  if (opened.ok) resources.events.emit('outboxWritten', {})
  return opened
}

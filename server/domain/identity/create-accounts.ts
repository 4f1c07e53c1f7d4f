import { type AuditEvent, appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { type Actor, hasRole, isReadOnly } from './actor.ts'
import { type AccountRefusal, type NewAccount, type PlannedAccount, planAccounts } from './new-account.ts'
import { findTakenLogin, writeAccounts } from './write-accounts.ts'

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
    const position = await findTakenLogin(tx, accounts)
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

function auditOf({ id }: PlannedAccount, { wardId, actor }: { wardId: string; actor: Actor | null }): AuditEvent {
  const actorId = actor?.accountId ?? null
  return { wardId, actorId, action: 'account_created', subjectKind: 'account', subjectId: id }
}

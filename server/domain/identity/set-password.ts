import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { type Actor, hasRole, isReadOnly } from './actor.ts'
import { appendAccountChange } from './append-account-change.ts'
import { hashPassword, isPasswordFit } from './password.ts'
import { deleteSessionsOf } from './session-store.ts'
import { deleteSignInStepsOf } from './sign-in-step-store.ts'
import { lockAccount, updatePassword } from './store.ts'
import { updateApiTokensRevoked } from './token-store.ts'

export type SetPasswordRefusal =
  | { code: 'not_allowed' }
  | { code: 'account_unknown' }
  | { code: 'password_length'; position: 1 }

/**
 * Gives an account another password and ends every session and token of it, as when it was forgotten or has become
 * known. By an administrator of the ward, or (actor null) by the command line.
 */
export async function setPassword(
  { db, clock, ids, events }: Pick<Resources, 'db' | 'clock' | 'ids' | 'events'>,
  actor: Actor | null,
  { accountId, password }: { accountId: string; password: string },
): Promise<Result<{ sessionsEnded: number }, SetPasswordRefusal>> {
  if (actor && (isReadOnly(actor) || !hasRole(actor, 'admin'))) return refuse({ code: 'not_allowed' })
  if (!isPasswordFit(password)) return refuse({ code: 'password_length', position: 1 })

  const hash = await hashPassword(password)
  const ended = await db.transaction(async (tx) => {
    const account = await lockAccount(tx, accountId)
    if (!account || (actor && actor.wardId !== account.wardId)) return undefined

    const { wardId } = account
    await updatePassword(tx, { accountId, wardId, hash, changedAt: clock.now() })
    const sessionIds = await deleteSessionsOf(tx, accountId)
    await deleteSignInStepsOf(tx, accountId)
    const tokenIds = await updateApiTokensRevoked(tx, accountId, clock.now())
    await appendAudit(tx, { clock, ids }, [
      {
        ...{ wardId, actorId: actor?.accountId ?? null, action: 'password_set' },
        ...{
          subjectKind: 'account',
          subjectId: accountId,
          details: { sessionsEnded: sessionIds.length, tokensRevoked: tokenIds.length },
        },
      },
    ])
    await appendAccountChange(tx, { clock }, { wardId, accountId, id: ids.next(), change: 'password_changed' })
    return sessionIds
  })
  if (ended === undefined) return refuse({ code: 'account_unknown' })

  for (const sessionId of ended) events.emit('sessionEnded', { sessionId })
  events.emit('outboxWritten', {})
  return grant({ sessionsEnded: ended.length })
}

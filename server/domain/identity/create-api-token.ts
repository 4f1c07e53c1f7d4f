import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { Actor } from './actor.ts'
import { apiTokenHash, generateApiToken } from './api-token.ts'
import { appendAccountChange } from './append-account-change.ts'
import { type ApiScope, apiTokenLimits } from './contract.ts'
import { lockAccount } from './store.ts'
import { countApiTokensInForce, insertApiToken } from './token-store.ts'

export type NewApiToken = {
  accountId: string
  /** What it is for, in the owner's words. */
  name: string
  scopes: readonly ApiScope[]
  /** Days until it ends by itself. */
  days: number
}
export type NewApiTokenRefusal =
  | { code: 'not_allowed' }
  | { code: 'account_unknown' }
  | { code: 'token_malformed'; mostDays: number }
  | { code: 'too_many_tokens'; limit: number }

const DAY = 24 * 3_600_000

/**
 * Makes a token of the public interface and answers it this once. For oneself alone, or (actor null) by the command
 * line, which the owner is told. It opens nothing that its owner may not do, so no role is asked for.
 */
export async function createApiToken(
  { db, clock, ids, events }: Pick<Resources, 'db' | 'clock' | 'ids' | 'events'>,
  actor: Actor | null,
  { accountId, name, scopes, days }: NewApiToken,
): Promise<Result<{ id: string; token: string; expiresAt: Date }, NewApiTokenRefusal>> {
  if (actor && actor.accountId !== accountId) return refuse({ code: 'not_allowed' })
  if (!isFit({ name, scopes, days })) return refuse({ code: 'token_malformed', mostDays: apiTokenLimits.days })

  const made = await db.transaction(async (tx) => {
    const account = await lockAccount(tx, accountId)
    if (!account) return refuse({ code: 'account_unknown' })
    const createdAt = clock.now()
    const inForce = await countApiTokensInForce(tx, accountId, createdAt)
    if (inForce >= apiTokenLimits.inForce) return refuse({ code: 'too_many_tokens', limit: apiTokenLimits.inForce })

    const { wardId } = account
    const [id, token] = [ids.next(), generateApiToken()]
    const expiresAt = new Date(createdAt.getTime() + days * DAY)
    const createdBy = actor?.accountId ?? null
    await insertApiToken(tx, {
      ...{ id, wardId, accountId, hash: apiTokenHash(token) ?? '', name: name.trim(), scopes: [...new Set(scopes)] },
      ...{ createdAt, createdBy, expiresAt },
    })
    await appendAudit(tx, { clock, ids }, [
      {
        ...{ wardId, actorId: createdBy, action: 'token_created', subjectKind: 'api_token', subjectId: id },
        details: { accountId, scopes, expiresAt: expiresAt.toISOString() },
      },
    ])
    await appendAccountChange(tx, { clock }, { wardId, accountId, id, change: 'token_created' })
    return grant({ id, token, expiresAt })
  })
  if (made.ok) events.emit('outboxWritten', {})
  return made
}

function isFit({ name, scopes, days }: Omit<NewApiToken, 'accountId'>): boolean {
  const length = name.trim().length
  const hasTime = Number.isInteger(days) && days >= 1 && days <= apiTokenLimits.days
  return length > 0 && length <= apiTokenLimits.name && scopes.length > 0 && hasTime
}

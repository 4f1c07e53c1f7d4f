import type { Resources } from '#server/platform/resources.ts'
import type { Actor } from './actor.ts'
import { apiTokenHash } from './api-token.ts'
import type { ApiScope } from './contract.ts'
import { findApiTokenWithActor, updateApiTokenUsed } from './token-store.ts'

/** Whom a token speaks for and what it may be used for. */
export type TokenHolder = { tokenId: string; scopes: readonly ApiScope[]; actor: Actor }

const HOUR = 3_600_000

/** Who is behind a token, with the roles in force now; undefined for one that is unknown, ended or run out. */
export async function authenticateToken(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  token: string,
): Promise<TokenHolder | undefined> {
  const hash = apiTokenHash(token)
  const now = clock.now()
  const found = hash === undefined ? undefined : await findApiTokenWithActor(db, hash, now)
  if (!found) return undefined

  const { id: tokenId, scopes, lastUsedAt, accountId, wardId, fullName, grants } = found
  const notedBefore = new Date(now.getTime() - HOUR)
  if (lastUsedAt === null || lastUsedAt < notedBefore) await updateApiTokenUsed(db, tokenId, { at: now, notedBefore })
  return { tokenId, scopes, actor: { accountId, wardId, fullName, grants } }
}

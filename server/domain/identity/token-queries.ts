import { desc, eq, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { apiTokens } from '#db/schema/index.ts'
import type { ApiScope } from './contract.ts'

/** A token as its owner may see it: never the hash. */
export type ApiToken = {
  id: string
  name: string
  scopes: readonly ApiScope[]
  createdAt: Date
  isFromCommandLine: boolean
  expiresAt: Date
  lastUsedAt: Date | null
  revokedAt: Date | null
}

const MOST_SHOWN = 100

/** A person's tokens, those in force and those that ended, newest first. */
export async function listApiTokens(db: Connection, accountId: string): Promise<ApiToken[]> {
  const { id, name, scopes, createdAt, expiresAt, lastUsedAt, revokedAt } = apiTokens
  const isFromCommandLine = sql<boolean>`${apiTokens.createdBy} is null`
  return await db
    .select({ id, name, scopes, createdAt, isFromCommandLine, expiresAt, lastUsedAt, revokedAt })
    .from(apiTokens)
    .where(eq(apiTokens.accountId, accountId))
    .orderBy(desc(apiTokens.id))
    .limit(MOST_SHOWN)
}

import { eq } from 'drizzle-orm'
import type { DatabaseClient } from '#db/client.ts'
import { logins } from '#db/schema/identity.ts'
import { type Actor, identityContext } from '#server/domain/identity/index.ts'
import { testResources } from '#test/support/resources.ts'

/** Gives somebody a password, and says what they type to sign in by hand. */
export async function givePassword(
  db: DatabaseClient['db'],
  { accountId }: Pick<Actor, 'accountId'>,
): Promise<{ login: string; password: string }> {
  const password = 'mot-mat-khau-thu-nghiem'
  const identity = identityContext(testResources(db, { now: new Date() }))
  const given = await identity.setPassword(null, { accountId, password })
  const [login] = await db.select().from(logins).where(eq(logins.accountId, accountId))
  if (!given.ok || !login) throw new Error('The account cannot be given a password.')
  return { login: login.value, password }
}

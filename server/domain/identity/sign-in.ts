import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { accountLimits } from './contract.ts'
import { readLogin } from './login.ts'
import { isPassword } from './password.ts'
import { openSessions, sessionIdOf } from './sessions.ts'
import type { SignInAttempts, TooManyAttempts } from './sign-in-attempts.ts'
import { findLoginOwner } from './store.ts'

export type SignIn = {
  login: string
  password: string
  /** What the browser says it is, for the person's own list of devices. */
  device: string
  /** Network address, for the limit on attempts; not kept. */
  address: string
}
export type SignInRefusal = { code: 'wrong_credentials' } | { code: 'account_closed' } | TooManyAttempts

/**
 * Opens a session. A wrong login, a wrong password and a login nobody has are refused alike and take as long; that an
 * account is closed is told only to who knows its password.
 */
export async function signIn(
  resources: Pick<Resources, 'db' | 'clock' | 'ids'> & { attempts: SignInAttempts },
  input: SignIn,
): Promise<Result<{ token: string; expiresAt: Date }, SignInRefusal>> {
  const login = readLogin(input.login)
  const attempt = { login: login?.value ?? '', address: input.address }
  const begun = await resources.attempts.begin(attempt)
  if (!begun.ok) return begun

  const owner = login && (await findLoginOwner(resources.db, login.value))
  const isRight = await isPassword(input.password, owner?.passwordHash ?? undefined)
  if (!owner || !isRight) return refuse({ code: 'wrong_credentials' })
  if (owner.disabledAt) return refuse({ code: 'account_closed' })

  await resources.attempts.succeed(attempt)
  return grant(await startSession(resources, owner, input.device))
}

function startSession(
  { db, clock, ids }: Pick<Resources, 'db' | 'clock' | 'ids'>,
  { accountId, wardId }: { accountId: string; wardId: string },
  device: string,
) {
  return db.transaction(async (tx) => {
    const sessions = openSessions({ db: tx, clock })
    const session = await sessions.start({ accountId, wardId, device: device.slice(0, accountLimits.device) })
    await appendAudit(tx, { clock, ids }, [
      {
        wardId,
        actorId: accountId,
        action: 'signed_in',
        subjectKind: 'session',
        subjectId: sessionIdOf(session.token),
      },
    ])
    return session
  })
}

import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { appendAccountChange } from './append-account-change.ts'
import type { TooManyAttempts } from './attempts.ts'
import { accountLimits } from './contract.ts'
import { knownBrowserOf, markBrowser } from './known-browser.ts'
import { readLogin } from './login.ts'
import { isPassword } from './password.ts'
import { findFirstWard } from './queries.ts'
import { openSessions, sessionIdOf } from './sessions.ts'
import type { SignInAttempts } from './sign-in-attempts.ts'
import { findLoginOwner } from './store.ts'

export type SignIn = {
  login: string
  password: string
  /** What the browser says it is, for the person's own list of devices. */
  device: string
  /** Network address, for the limit on attempts; not kept. */
  address: string
  /** The mark that an earlier sign-in left in this browser. */
  browserMark?: string | undefined
}
export type SignInRefusal = { code: 'wrong_credentials' } | { code: 'account_closed' } | TooManyAttempts
export type SignedIn = { token: string; expiresAt: Date; browserMark: string }

type Given = Pick<Resources, 'db' | 'clock' | 'ids' | 'events'> & { attempts: SignInAttempts; signInKey: Buffer }
type Owner = NonNullable<Awaited<ReturnType<typeof findLoginOwner>>>

/**
 * Opens a session. A wrong login, a wrong password and a login nobody has are refused alike and take as long; that an
 * account is closed is told only to who knows its password.
 */
export async function signIn(given: Given, input: SignIn): Promise<Result<SignedIn, SignInRefusal>> {
  const login = readLogin(input.login)
  const value = login?.value ?? ''
  const knownBrowser = knownBrowserOf(given.signInKey, value, input.browserMark)
  const attempt = { login: value, address: input.address, knownBrowser }
  const begun = await given.attempts.begin(attempt)
  if (!begun.ok) return begun

  const owner = login && (await findLoginOwner(given.db, login.value))
  const isRight = await isPassword(input.password, owner?.passwordHash ?? undefined)
  if (!owner || !isRight) {
    await recordFailure(given, owner)
    return refuse({ code: 'wrong_credentials' })
  }
  if (owner.disabledAt) return refuse({ code: 'account_closed' })

  await given.attempts.succeed(attempt)
  const session = await startSession(given, owner, input.device)
  given.events.emit('outboxWritten', {})
  return grant({ ...session, browserMark: markBrowser(given.signInKey, value) })
}

/** On record without what was typed; for a login nobody has too, or the time of an answer would tell who has an account. */
async function recordFailure({ db, clock, ids }: Given, owner: Owner | undefined): Promise<void> {
  const wardId = owner?.wardId ?? (await findFirstWard(db))?.code
  if (wardId === undefined) return
  const failure = owner
    ? ({ action: 'sign_in_failed', subjectKind: 'account', subjectId: owner.accountId } as const)
    : ({ action: 'sign_in_unknown', subjectKind: 'login', subjectId: 'unknown' } as const)
  await db.transaction((tx) => appendAudit(tx, { clock, ids }, [{ wardId, actorId: null, ...failure }]))
}

function startSession({ db, clock, ids }: Given, { accountId, wardId }: Owner, device: string) {
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
    const sessionId = sessionIdOf(session.token)
    await appendAccountChange(tx, { clock }, { wardId, accountId, id: sessionId, change: 'signed_in', sessionId })
    return session
  })
}

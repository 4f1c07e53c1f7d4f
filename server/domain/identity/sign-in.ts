import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { TooManyAttempts } from './attempts.ts'
import { beginSignIn, type SecondStepWanted } from './begin-sign-in.ts'
import { knownBrowserOf } from './known-browser.ts'
import { readLogin } from './login.ts'
import { isPassword } from './password.ts'
import { findFirstWard } from './queries.ts'
import type { SignInAttempts } from './sign-in-attempts.ts'
import type { SignedIn } from './start-session.ts'
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

type Given = Pick<Resources, 'db' | 'clock' | 'ids' | 'events'> & { attempts: SignInAttempts; signInKey: Buffer }
type Owner = NonNullable<Awaited<ReturnType<typeof findLoginOwner>>>

/**
 * Opens a session, or leads on to the second step where the person has a second factor. A wrong login, a wrong password and a login nobody has are refused alike and take as long; that an
 * account is closed is told only to who knows its password.
 */
export async function signIn(given: Given, input: SignIn): Promise<Result<SignedIn | SecondStepWanted, SignInRefusal>> {
  const login = readLogin(input.login)
  const owner = login && (await findLoginOwner(given.db, login.value))
  const knownBrowser = owner && knownBrowserOf(given.signInKey, owner.accountId, input.browserMark)
  const attempt = { login: login?.value ?? '', address: input.address, knownBrowser }
  const admitted = await given.attempts.begin(attempt)
  if (!admitted.ok) return admitted

  const isRight = await isPassword(input.password, owner?.passwordHash ?? undefined)
  if (!owner || !isRight) {
    await recordFailure(given, owner)
    return refuse({ code: 'wrong_credentials' })
  }
  if (owner.disabledAt) return refuse({ code: 'account_closed' })

  await given.attempts.succeed(attempt)
  const { accountId, wardId } = owner
  const opening = { accountId, wardId, device: input.device, proof: 'password' } as const
  const begun = await given.db.transaction((tx) => beginSignIn(tx, given, opening))
  given.events.emit('outboxWritten', {})
  return grant(begun)
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

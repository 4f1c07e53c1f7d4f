import type { Resources } from '#server/platform/resources.ts'
import { countAttempts } from './attempts.ts'
import { type FinishSignIn, finishSignIn } from './finish-sign-in.ts'
import { readSecondStep } from './read-second-step.ts'
import { openSessions } from './sessions.ts'
import { type SignIn, signIn } from './sign-in.ts'
import { signInAttempts } from './sign-in-attempts.ts'
import { signOut } from './sign-out.ts'
import { sweepSessions } from './sweep-sessions.ts'

/** Coming in and going out; `signInKey` stands behind what proves who somebody is. */
export function signingIn(resources: Resources, signInKey: Buffer) {
  const attempts = countAttempts({ ...resources, key: signInKey })
  const signIns = signInAttempts(attempts)
  const sessions = openSessions(resources)
  return {
    signIn: (input: SignIn) => signIn({ ...resources, attempts: signIns, signInKey }, input),
    readSecondStep: (input: { stepToken: string; origin: string }) => readSecondStep(resources, input),
    finishSignIn: (input: FinishSignIn) => finishSignIn({ ...resources, attempts, signInKey }, input),
    signOut: (token: string) => signOut(resources, token),
    /** Who is behind a session's token, with the roles in force now. */
    authenticate: (token: string) => sessions.find(token),
    /** Removes sessions that have run out; to be called now and then. */
    sweepSessions: () => sweepSessions(resources),
  }
}

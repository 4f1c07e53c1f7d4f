import type { Transaction } from '#db/client.ts'
import { sha256 } from '#server/platform/canonical-json.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { Attempts, Limit, TooManyAttempts } from './attempts.ts'
import { judgeSecondStep, type SecondStep, type SecondStepRefusal } from './judge-second-step.ts'
import { deleteSignInStep, findSignInStep, lockSignInStep } from './sign-in-step-store.ts'
import { type SignedIn, startSession } from './start-session.ts'

export type FinishSignIn = { stepToken: string; device: string; step: SecondStep }
export type FinishSignInRefusal = SecondStepRefusal | { code: 'step_expired' } | TooManyAttempts

type Given = Pick<Resources, 'db' | 'clock' | 'ids' | 'log' | 'events'> & { signInKey: Buffer; attempts: Attempts }

/** Codes of six digits are soon tried through. Whoever gets here knows the password, so it may be told to wait. */
const MOST_CODES = 10

/** The second step of a sign-in: opens the session that the first step did not. */
export async function finishSignIn(given: Given, input: FinishSignIn): Promise<Result<SignedIn, FinishSignInRefusal>> {
  const waiting = await findSignInStep(given.db, sha256(input.stepToken), given.clock.now())
  if (!waiting) return refuse({ code: 'step_expired' })
  const limit: Limit = { name: 'second-step', of: waiting.accountId, most: MOST_CODES }
  const isCounted = input.step.kind !== 'passkey'
  const begun = isCounted ? await given.attempts.begin([limit]) : grant(undefined)
  if (!begun.ok) return begun

  const finished = await given.db.transaction((tx) => finish(tx, given, input))
  if (!finished.ok) return finished

  if (isCounted) await given.attempts.clear(limit)
  given.events.emit('outboxWritten', {})
  return finished
}

async function finish(
  tx: Transaction,
  given: Given,
  { stepToken, device, step }: FinishSignIn,
): Promise<Result<SignedIn, FinishSignInRefusal>> {
  const waiting = await lockSignInStep(tx, sha256(stepToken), given.clock.now())
  if (!waiting) return refuse({ code: 'step_expired' })
  const judged = await judgeSecondStep(tx, given, { waiting, step })
  if (!judged.ok) return judged

  await deleteSignInStep(tx, waiting.id)
  const { accountId, wardId } = waiting
  return grant(await startSession(tx, given, { accountId, wardId, device, proof: step.kind }))
}

import { randomBytes } from 'node:crypto'
import type { Transaction } from '#db/client.ts'
import { sha256 } from '#server/platform/canonical-json.ts'
import type { Resources } from '#server/platform/resources.ts'
import { signInStepMinutes } from './contract.ts'
import { findFactors } from './second-factor-store.ts'
import { insertSignInStep } from './sign-in-step-store.ts'
import { type SignedIn, startSession } from './start-session.ts'

/** The first step is done and the second is wanted; the token is for this browser's cookie. */
export type SecondStepWanted = { kind: 'second_step'; stepToken: string }

type Given = Pick<Resources, 'clock' | 'ids'> & { signInKey: Buffer }
type Opening = { accountId: string; wardId: string; device: string; proof: 'password' | 'link' }

/** After a right password or link: a session, or a second step where the person has a second factor. */
export async function beginSignIn(
  tx: Transaction,
  resources: Given,
  opening: Opening,
): Promise<SignedIn | SecondStepWanted> {
  const { hasTotp, hasPasskey } = await findFactors(tx, opening.accountId)
  if (!hasTotp && !hasPasskey) return await startSession(tx, resources, opening)

  const { accountId, wardId } = opening
  const stepToken = randomBytes(32).toString('base64url')
  const createdAt = resources.clock.now()
  await insertSignInStep(tx, {
    ...{ id: sha256(stepToken), wardId, accountId, createdAt },
    challenge: randomBytes(32).toString('base64url'),
    expiresAt: new Date(createdAt.getTime() + signInStepMinutes * 60_000),
  })
  return { kind: 'second_step', stepToken }
}

import { generateAuthenticationOptions, type PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import { sha256 } from '#server/platform/canonical-json.ts'
import type { Resources } from '#server/platform/resources.ts'
import { relyingPartyOf } from './relying-party.ts'
import { findFactors, listPasskeys } from './second-factor-store.ts'
import { findSignInStep } from './sign-in-step-store.ts'

/** Without extensions: we use none. */
export type PasskeyQuestion = Omit<PublicKeyCredentialRequestOptionsJSON, 'extensions'>

/** What a person may show as the second step; `passkey` is what the browser needs to ask for one. */
export type SecondStepOffer = { hasTotp: boolean; passkey: PasskeyQuestion | undefined }

/** The second step that this browser's sign-in waits for; undefined where it waits for none, or took too long. */
export async function readSecondStep(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  { stepToken, origin }: { stepToken: string; origin: string },
): Promise<SecondStepOffer | undefined> {
  const waiting = await findSignInStep(db, sha256(stepToken), clock.now())
  if (!waiting) return undefined

  const { hasTotp } = await findFactors(db, waiting.accountId)
  const keys = await listPasskeys(db, waiting.accountId)
  const party = relyingPartyOf(origin)
  if (keys.length === 0 || !party) return { hasTotp, passkey: undefined }
  const { extensions: _unasked, ...passkey } = await generateAuthenticationOptions({
    rpID: party.id,
    challenge: new Uint8Array(Buffer.from(waiting.challenge, 'base64url')),
    allowCredentials: keys.map(({ credentialId: id, transports }) => ({ id, transports })),
    userVerification: 'preferred',
  })
  return { hasTotp, passkey }
}

import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { Transaction } from '#db/client.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse, unreachable } from '#server/platform/result.ts'
import { relyingPartyOf } from './relying-party.ts'
import { unseal } from './seal.ts'
import {
  lockPasskey,
  lockTotp,
  type PasskeyRow,
  updatePasskeyUse,
  updateRecoveryCodeUsed,
  updateTotp,
} from './second-factor-store.ts'
import { spokenCodeHash } from './spoken-code.ts'
import { totpStep } from './totp.ts'

/** What somebody shows as the second step. */
export type SecondStep =
  | { kind: 'totp'; code: string }
  | { kind: 'recovery_code'; code: string }
  | { kind: 'passkey'; origin: string; response: AuthenticationResponseJSON }

export type SecondStepRefusal =
  | { code: 'code_wrong' }
  | { code: 'code_used' }
  | { code: 'recovery_code_wrong' }
  | { code: 'passkey_not_taken' }

type Given = Pick<Resources, 'clock' | 'log'> & { signInKey: Buffer }
type Waiting = { accountId: string; challenge: string }
type Judged = Result<undefined, SecondStepRefusal>

/** Whether the second step is right, using up what works once. */
export async function judgeSecondStep(
  tx: Transaction,
  given: Given,
  { waiting, step }: { waiting: Waiting; step: SecondStep },
): Promise<Judged> {
  switch (step.kind) {
    case 'totp':
      return await judgeCode(tx, given, { accountId: waiting.accountId, code: step.code })
    case 'recovery_code':
      return await judgeRecoveryCode(tx, given, { accountId: waiting.accountId, code: step.code })
    case 'passkey':
      return await judgePasskey(tx, given, { waiting, step })
    default:
      return unreachable(step)
  }
}

type Typed = { accountId: string; code: string }

async function judgeCode(
  tx: Transaction,
  { clock, log, signInKey }: Given,
  { accountId, code }: Typed,
): Promise<Judged> {
  const factor = await lockTotp(tx, accountId)
  if (!factor?.confirmedAt) return refuse({ code: 'code_wrong' })
  const secret = unseal(signInKey, factor.sealedSecret, accountId)
  if (secret === undefined) {
    log.warn({ accountId }, 'a second factor was sealed with another SIGN_IN_SECRET and cannot be used')
    return refuse({ code: 'code_wrong' })
  }
  const step = totpStep(secret, code, clock.now())
  if (step === undefined) return refuse({ code: 'code_wrong' })
  if (factor.lastUsedStep !== null && step <= factor.lastUsedStep) return refuse({ code: 'code_used' })

  await updateTotp(tx, accountId, { lastUsedStep: step })
  return grant(undefined)
}

async function judgeRecoveryCode(tx: Transaction, { clock }: Given, { accountId, code }: Typed): Promise<Judged> {
  const use = { accountId, hash: spokenCodeHash(code), usedAt: clock.now() }
  return (await updateRecoveryCodeUsed(tx, use)) ? grant(undefined) : refuse({ code: 'recovery_code_wrong' })
}

async function judgePasskey(
  tx: Transaction,
  { clock }: Given,
  { waiting, step }: { waiting: Waiting; step: SecondStep & { kind: 'passkey' } },
): Promise<Judged> {
  const passkey = await lockPasskey(tx, waiting.accountId, step.response.id)
  const counter = passkey && (await newCounterOf(passkey, { challenge: waiting.challenge, step }))
  if (!passkey || counter === undefined) return refuse({ code: 'passkey_not_taken' })

  await updatePasskeyUse(tx, passkey.id, { counter, lastUsedAt: clock.now() })
  return grant(undefined)
}

/** The library throws at whatever does not fit: another challenge, origin or key, or a counter that goes back. */
async function newCounterOf(
  { credentialId: id, publicKey, counter, transports }: PasskeyRow,
  { challenge, step }: { challenge: string; step: SecondStep & { kind: 'passkey' } },
): Promise<number | undefined> {
  const party = relyingPartyOf(step.origin)
  if (!party) return undefined
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: step.response,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: { id, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter, transports },
      requireUserVerification: false,
    })
    return verified ? authenticationInfo.newCounter : undefined
  } catch {
    return undefined
  }
}

import { randomBytes } from 'node:crypto'
import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Transaction } from '#db/client.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { appendAccountChange } from './append-account-change.ts'
import { mostPasskeys, signInStepMinutes } from './contract.ts'
import { isFresh, type NotFresh, type Self } from './fresh-sign-in.ts'
import { makeRecoveryCodes } from './make-recovery-codes.ts'
import { isAboveIndividual } from './queries.ts'
import { type RelyingParty, relyingPartyOf } from './relying-party.ts'
import {
  findPasskeyChallenge,
  insertPasskey,
  insertPasskeyChallenge,
  listPasskeys,
  takePasskeyChallenge,
} from './second-factor-store.ts'

type Given = Pick<Resources, 'db' | 'clock' | 'ids'>

export type BeginPasskeyRefusal =
  | NotFresh
  | { code: 'factor_not_offered' }
  | { code: 'passkeys_not_here' }
  | { code: 'passkeys_too_many'; most: number }

/** Makes the challenge that a browser signs to register a passkey; it holds for ten minutes. */
export async function beginPasskey(
  { db, clock }: Given,
  self: Self,
  { origin }: { origin: string },
): Promise<Result<undefined, BeginPasskeyRefusal>> {
  const { accountId, wardId } = self.actor
  const now = clock.now()
  if (!isFresh(self, now)) return refuse({ code: 'sign_in_again' })
  if (!relyingPartyOf(origin)) return refuse({ code: 'passkeys_not_here' })
  if (!(await isAboveIndividual(db, self.actor, now))) return refuse({ code: 'factor_not_offered' })
  const held = await listPasskeys(db, accountId)
  if (held.length >= mostPasskeys) return refuse({ code: 'passkeys_too_many', most: mostPasskeys })

  const challenge = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + signInStepMinutes * 60_000)
  await db.transaction((tx) => insertPasskeyChallenge(tx, { accountId, wardId, challenge, expiresAt }))
  return grant(undefined)
}

/** We ask for no extensions; what the library adds is left out. */
export type PasskeyOffer = Omit<PublicKeyCredentialCreationOptionsJSON, 'extensions'>

/** What the browser needs to make the passkey; undefined where it was not begun or took too long. */
export async function readPasskeyOffer(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  { actor }: Self,
  { origin }: { origin: string },
): Promise<PasskeyOffer | undefined> {
  const challenge = await findPasskeyChallenge(db, actor.accountId, clock.now())
  const party = relyingPartyOf(origin)
  if (challenge === undefined || !party) return undefined

  const held = await listPasskeys(db, actor.accountId)
  const { extensions: _unasked, ...offer } = await generateRegistrationOptions({
    rpName: 'Thi Đua Số',
    rpID: party.id,
    userID: new TextEncoder().encode(actor.accountId),
    userName: actor.fullName,
    userDisplayName: actor.fullName,
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    excludeCredentials: held.map(({ credentialId: id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
  })
  return offer
}

export type AddPasskeyRefusal = NotFresh | { code: 'passkey_not_taken' } | { code: 'passkeys_not_here' }
export type NewPasskey = { origin: string; name: string; response: RegistrationResponseJSON }

/** Takes a passkey that the browser has made. Answers new recovery codes where the person has none, once. */
export async function addPasskey(
  resources: Given,
  self: Self,
  { origin, name, response }: NewPasskey,
): Promise<Result<{ recoveryCodes: string[] }, AddPasskeyRefusal>> {
  const party = relyingPartyOf(origin)
  if (!isFresh(self, resources.clock.now())) return refuse({ code: 'sign_in_again' })
  if (!party) return refuse({ code: 'passkeys_not_here' })

  return await resources.db.transaction(async (tx) => {
    const challenge = await takePasskeyChallenge(tx, self.actor.accountId, resources.clock.now())
    const credential = challenge && (await readCredential(response, { challenge, party }))
    if (!credential || !(await insertCredential(tx, resources, self, { name, credential }))) {
      return refuse({ code: 'passkey_not_taken' })
    }
    return grant({ recoveryCodes: await makeRecoveryCodes(tx, resources, self.actor, { onlyWhereNone: true }) })
  })
}

type Credential = NonNullable<Awaited<ReturnType<typeof readCredential>>>

/** The library throws at whatever does not fit: a wrong challenge, another origin, bytes that mean nothing. */
async function readCredential(
  response: RegistrationResponseJSON,
  { challenge, party }: { challenge: string; party: RelyingParty },
) {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: false,
    })
    return registrationInfo
  } catch {
    return undefined
  }
}

async function insertCredential(
  tx: Transaction,
  { clock, ids }: Given,
  { actor: { accountId, wardId } }: Self,
  { name, credential: { credential, credentialBackedUp: isSynced } }: { name: string; credential: Credential },
): Promise<boolean> {
  const isNew = await insertPasskey(tx, {
    ...{ id: ids.next(), wardId, accountId, name, isSynced, createdAt: clock.now(), lastUsedAt: null },
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: credential.transports ?? [],
  })
  if (!isNew) return false
  await appendAudit(tx, { clock, ids }, [
    {
      ...{ wardId, actorId: accountId, action: 'second_factor_added', subjectKind: 'account', subjectId: accountId },
      details: { kind: 'passkey' },
    },
  ])
  await appendAccountChange(tx, { clock }, { wardId, accountId, id: ids.next(), change: 'second_factor_changed' })
  return true
}

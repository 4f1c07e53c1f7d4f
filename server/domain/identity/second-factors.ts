import type { Resources } from '#server/platform/resources.ts'
import type { Actor } from './actor.ts'
import { addPasskey, beginPasskey, type NewPasskey, readPasskeyOffer } from './add-passkey.ts'
import { beginTotp, confirmTotp } from './begin-totp.ts'
import { forgetSecondFactors } from './forget-second-factors.ts'
import type { Self } from './fresh-sign-in.ts'
import { readSecurity, readTotpOffer } from './read-security.ts'
import { removeFactor, type WhichFactor } from './remove-factor.ts'
import { renewRecoveryCodes } from './renew-recovery-codes.ts'
import { requireSecondFactor } from './require-second-factor.ts'

/** What people do with their second factors; `origin` is the address they type, for which a passkey is made. */
export function secondFactors(resources: Resources, signInKey: Buffer) {
  const given = { ...resources, signInKey }
  /** These changes are told to the person, at once. */
  const told = async <T>(change: Promise<T>): Promise<T> => {
    const changed = await change
    resources.events.emit('outboxWritten', {})
    return changed
  }
  return {
    readSecurity: (self: Self, where: { origin: string }) => readSecurity(given, self, where),
    beginTotp: (self: Self) => beginTotp(given, self),
    readTotpOffer: (self: Self) => readTotpOffer(given, self),
    confirmTotp: (self: Self, input: { code: string }) => told(confirmTotp(given, self, input)),
    beginPasskey: (self: Self, where: { origin: string }) => beginPasskey(resources, self, where),
    readPasskeyOffer: (self: Self, where: { origin: string }) => readPasskeyOffer(resources, self, where),
    addPasskey: (self: Self, input: NewPasskey) => told(addPasskey(resources, self, input)),
    removeFactor: (self: Self, factor: WhichFactor) => told(removeFactor(resources, self, factor)),
    renewRecoveryCodes: (self: Self) => renewRecoveryCodes(resources, self),
    requireSecondFactor: (actor: Actor, input: { isRequired: boolean }) => requireSecondFactor(resources, actor, input),
    /** By whoever runs the server. */
    forgetSecondFactors: (input: { accountId: string }) => told(forgetSecondFactors(resources, input)),
  }
}

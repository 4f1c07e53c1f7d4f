import type { Resources } from '#server/platform/resources.ts'
import { isFresh, type Self } from './fresh-sign-in.ts'
import { isAboveIndividual } from './queries.ts'
import { relyingPartyOf } from './relying-party.ts'
import { canRequireFactor } from './require-second-factor.ts'
import { unseal } from './seal.ts'
import { countRecoveryCodes, findTotp, listPasskeys } from './second-factor-store.ts'
import { findWard } from './store.ts'
import { totpAddress } from './totp.ts'

type Given = Pick<Resources, 'db' | 'clock'> & { signInKey: Buffer }

/** How a person's own account is kept safe, and what they may do about it. */
export type Security = {
  /** Two steps are for everybody with a role; who has a factor keeps it when the role ends. */
  isOffered: boolean
  /** The ward requires them of this person. */
  isRequired: boolean
  totpSince: Date | undefined
  passkeys: { id: string; name: string; createdAt: Date; lastUsedAt: Date | null }[]
  recoveryCodesLeft: number
  can: { change: boolean; addPasskey: boolean; requireOfAll: boolean }
  /** Whether the ward requires it of everybody with a role. */
  isRequiredOfAll: boolean
}

export async function readSecurity(
  { db, clock }: Given,
  self: Self,
  { origin }: { origin: string },
): Promise<Security> {
  const { actor } = self
  const [totp, keys, recoveryCodesLeft, isAbove, ward] = await Promise.all([
    findTotp(db, actor.accountId),
    listPasskeys(db, actor.accountId),
    countRecoveryCodes(db, actor.accountId),
    isAboveIndividual(db, actor, clock.now()),
    findWard(db, actor.wardId),
  ])
  const isRequiredOfAll = ward?.requiresSecondFactor ?? false
  return {
    isOffered: isAbove || Boolean(totp?.confirmedAt) || keys.length > 0,
    isRequired: isRequiredOfAll && isAbove,
    totpSince: totp?.confirmedAt ?? undefined,
    passkeys: keys.map(({ id, name, createdAt, lastUsedAt }) => ({ id, name, createdAt, lastUsedAt })),
    recoveryCodesLeft,
    can: {
      change: isFresh(self, clock.now()),
      addPasskey: relyingPartyOf(origin) !== undefined,
      requireOfAll: canRequireFactor(actor),
    },
    isRequiredOfAll,
  }
}

/** The secret that waits to be confirmed, as text and as what the QR code says; undefined where there is none. */
export async function readTotpOffer(
  { db, signInKey }: Given,
  { actor }: Self,
): Promise<{ secret: string; address: string } | undefined> {
  const begun = await findTotp(db, actor.accountId)
  if (!begun || begun.confirmedAt) return undefined
  const secret = unseal(signInKey, begun.sealedSecret, actor.accountId)
  return secret === undefined ? undefined : { secret, address: totpAddress(secret, actor.fullName) }
}

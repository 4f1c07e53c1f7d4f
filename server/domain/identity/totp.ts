import { Secret, TOTP } from 'otpauth'

/*
 * A code of an authenticator app counts for its half minute and the one before and after, for clocks differ. It works
 * once: whoever has read it over a shoulder comes too late (RFC 6238, section 5.2).
 */

const PERIOD = 30
const ISSUER = 'Thi Đua Số'

/** A new secret, as people may type it into an app that has no camera. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What an authenticator app reads from the QR code; `label` is how the account is called there. */
export function totpAddress(secret: string, label: string): string {
  return totpOf(secret, label).toString()
}

/** The half minute that a code belongs to; undefined where it is not one of now. */
export function totpStep(secret: string, code: string, now: Date): number | undefined {
  const timestamp = now.getTime()
  const delta = totpOf(secret, '').validate({ token: code.replace(/\s/g, ''), timestamp, window: 1 })
  return delta === null ? undefined : Math.floor(timestamp / 1_000 / PERIOD) + delta
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: ISSUER,
    label,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD,
  })
}

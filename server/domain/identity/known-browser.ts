import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/*
 * A browser remembers that a login has signed in there, by a mark that only the server can make and that names nobody
 * to who reads it. It opens nothing; it only keeps strangers who type the same login from locking the person out.
 */

/** A new mark for the browser in which this login has just signed in. */
export function markBrowser(key: Buffer, login: string): string {
  const nonce = randomBytes(16).toString('base64url')
  return `${nonce}.${sealOf(key, { login, nonce })}`
}

/** The name under which a browser's attempts at this login are counted; undefined where the login is new to it. */
export function knownBrowserOf(key: Buffer, login: string, mark: string | undefined): string | undefined {
  const [nonce = '', seal = ''] = mark?.split('.') ?? []
  const expected = Buffer.from(sealOf(key, { login, nonce }))
  const given = Buffer.from(seal)
  return given.length === expected.length && timingSafeEqual(given, expected) ? `browser:${nonce}` : undefined
}

function sealOf(key: Buffer, { login, nonce }: { login: string; nonce: string }): string {
  return createHmac('sha256', key).update(`known browser ${nonce} ${login}`).digest('base64url')
}

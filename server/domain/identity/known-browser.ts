import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/*
 * A browser remembers that somebody has signed in there, by a mark that only the server can make and that names nobody
 * to who reads it. It opens nothing; it only keeps strangers who type that person's login from locking the person out.
 */

/** A new mark for the browser in which this person has just signed in. */
export function markBrowser(key: Buffer, accountId: string): string {
  const nonce = randomBytes(16).toString('base64url')
  return `${nonce}.${sealOf(key, { accountId, nonce })}`
}

/** The name under which a browser's attempts at this account are counted; undefined where the person is new to it. */
export function knownBrowserOf(key: Buffer, accountId: string, mark: string | undefined): string | undefined {
  const [nonce = '', seal = ''] = mark?.split('.') ?? []
  const expected = Buffer.from(sealOf(key, { accountId, nonce }))
  const given = Buffer.from(seal)
  return given.length === expected.length && timingSafeEqual(given, expected) ? `browser:${nonce}` : undefined
}

function sealOf(key: Buffer, { accountId, nonce }: { accountId: string; nonce: string }): string {
  return createHmac('sha256', key).update(`known browser ${nonce} ${accountId}`).digest('base64url')
}

import { isIP } from 'node:net'

/** Whom a passkey is for: it works under this host name and nowhere else, which is what makes it proof against lures. */
export type RelyingParty = { id: string; origin: string }

/** The address people type as a relying party; undefined where it is a bare IP address, for which browsers make none. */
export function relyingPartyOf(origin: string): RelyingParty | undefined {
  const { hostname, protocol } = new URL(origin)
  const isBare = isIP(hostname.replace(/^\[|\]$/g, '')) !== 0
  return isBare || (protocol !== 'https:' && hostname !== 'localhost') ? undefined : { id: hostname, origin }
}

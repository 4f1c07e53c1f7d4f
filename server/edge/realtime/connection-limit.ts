import type { IncomingMessage } from 'node:http'

/** Whether the forwarded address of a hop is believed; Express's compiled `trust proxy`. */
export type TrustProxy = (address: string, hop: number) => boolean

export type ConnectionLimit = {
  /** The address that a request counts for. */
  addressOf(request: IncomingMessage): string
  /** Whether a request may open a socket: it comes from our own pages, and its address has not too many open. */
  admits(request: IncomingMessage): boolean
  opened(address: string): void
  closed(address: string): void
}

/**
 * A browser names the origin of the page that opens a socket; another site's page must not open one with a visitor's
 * cookie. A program names none and carries no visitor's cookie.
 */
export function connectionLimit({
  origin,
  perAddress,
  trusts,
}: {
  origin: string | undefined
  perAddress: number
  trusts: TrustProxy
}): ConnectionLimit {
  const open = new Map<string, number>()
  const addressOf = (request: IncomingMessage) => senderOf(request, trusts)
  return {
    addressOf,
    admits: (request) => {
      const sent = request.headers.origin
      const isOwnPage =
        sent === undefined || sent === origin || (origin === undefined && hostOf(sent) === request.headers.host)
      return isOwnPage && (open.get(addressOf(request)) ?? 0) < perAddress
    },
    opened: (address) => {
      open.set(address, (open.get(address) ?? 0) + 1)
    },
    closed: (address) => {
      const left = (open.get(address) ?? 1) - 1
      if (left > 0) open.set(address, left)
      else open.delete(address)
    },
  }
}

/** The nearest address that is no trusted proxy, as Express's `req.ip`; the farthest where all of them are trusted. */
function senderOf({ socket, headers }: IncomingMessage, trusts: TrustProxy): string {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  const hops = [socket.remoteAddress ?? '', ...forwarded.reverse().map((hop) => hop.trim())].filter((hop) => hop !== '')
  return hops.find((address, hop) => !trusts(address, hop)) ?? hops.at(-1) ?? ''
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}

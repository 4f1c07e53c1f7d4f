import type { IncomingMessage } from 'node:http'

export type ConnectionLimit = {
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
}: {
  origin: string | undefined
  perAddress: number
}): ConnectionLimit {
  const open = new Map<string, number>()
  return {
    admits: (request) => {
      const sent = request.headers.origin
      const isOwnPage =
        sent === undefined || sent === origin || (origin === undefined && hostOf(sent) === request.headers.host)
      return isOwnPage && (open.get(request.socket.remoteAddress ?? '') ?? 0) < perAddress
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

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}

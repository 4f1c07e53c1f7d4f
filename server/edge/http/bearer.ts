import type { Request } from 'express'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Application } from '#server/compose.ts'
import type { TokenHolder } from '#server/domain/identity/index.ts'

/**
 * Who asks the public interface. Only the header `Authorization` counts there: a cookie travels along with whatever
 * another site's page sends, a token does not.
 */
export type Bearer =
  | { kind: 'none' }
  | { kind: 'not_valid' }
  | { kind: 'valid'; holder: TokenHolder }
  | { kind: 'too_many_requests'; retryAt: Date }

export type BearerReader = (req: Pick<Request, 'path' | 'ip' | 'headers'>) => Promise<Bearer>

/** A program that sends a whole campaign again in one go stays below; one that runs wild does not. */
const limits = { token: 6_000, address: 3_000 } as const
const WINDOW_SECONDS = 60

/** Whether an address belongs to the public interface. */
export function isOfPublicInterface(path: string): boolean {
  return /^\/api(?:\/|$)/i.test(path)
}

/** Reads tokens and counts requests, by token, or by address where there is none. */
export function bearerReader(
  { identity, resources }: Pick<Application, 'identity' | 'resources'>,
  most: { token: number; address: number } = limits,
): BearerReader {
  const counters = { token: counter('token', most.token), address: counter('address', most.address) }
  return async ({ path, ip, headers }) => {
    if (!isOfPublicInterface(path)) return { kind: 'none' }

    const sent = headers.authorization
    const token = /^bearer +(\S+) *$/i.exec(sent ?? '')?.[1]
    const holder = token === undefined ? undefined : await identity.authenticateToken(token)
    const wait = await (holder ? counters.token(holder.tokenId) : counters.address(ip ?? ''))
    if (wait > 0) return { kind: 'too_many_requests', retryAt: new Date(resources.clock.now().getTime() + wait) }

    if (holder) return { kind: 'valid', holder }
    return { kind: sent === undefined ? 'none' : 'not_valid' }
  }
}

/** Counts a request; answers the milliseconds to wait, 0 where it may be made. */
function counter(keyPrefix: string, points: number): (key: string) => Promise<number> {
  const limiter = new RateLimiterMemory({ keyPrefix, points, duration: WINDOW_SECONDS })
  return async (key) => {
    try {
      await limiter.consume(key)
      return 0
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return refused.msBeforeNext
      throw refused
    }
  }
}

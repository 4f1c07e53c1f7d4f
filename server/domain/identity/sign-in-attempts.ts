import { createHmac, randomBytes } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Clock } from '#server/platform/clock.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'

export type Attempt = { login: string; address: string }
export type TooManyAttempts = { code: 'too_many_attempts'; retryAt: Date }

/** Counts sign-ins that were tried, so that passwords cannot be guessed by trying. */
export type SignInAttempts = {
  /** Counts an attempt before it is judged, so that attempts sent at once do not slip through together. */
  begin(attempt: Attempt): Promise<Result<undefined, TooManyAttempts>>
  /** Takes a right attempt back out of the count. */
  succeed(attempt: Attempt): Promise<void>
}

const WINDOW_SECONDS = 15 * 60

/**
 * Mobile carriers put thousands of people behind one address, and anybody may type anybody's login: the tight limit
 * is on the pair, and the wide ones stop guessing spread over addresses or over logins.
 */
const limits = { pair: 10, login: 60, address: 300 } as const

/** Counters of this process. They hold keyed hashes, never what was typed. */
export function createSignInAttempts({ clock }: { clock: Clock }): SignInAttempts {
  const key = randomBytes(32)
  const digest = (text: string) => createHmac('sha256', key).update(text).digest('base64url')
  const counters = {
    pair: counter('pair', (attempt) => digest(`${attempt.login} ${attempt.address}`)),
    login: counter('login', (attempt) => digest(attempt.login)),
    address: counter('address', (attempt) => digest(attempt.address)),
  }
  const all = Object.values(counters)

  return {
    begin: async (attempt) => {
      const waits = await Promise.all(all.map((count) => count.take(attempt)))
      const wait = Math.max(...waits)
      if (wait === 0) return grant(undefined)

      return refuse({ code: 'too_many_attempts', retryAt: new Date(clock.now().getTime() + wait) })
    },
    succeed: async (attempt) => {
      await Promise.all([
        counters.pair.clear(attempt),
        counters.login.giveBack(attempt),
        counters.address.giveBack(attempt),
      ])
    },
  }
}

function counter(name: keyof typeof limits, keyOf: (attempt: Attempt) => string) {
  const limiter = new RateLimiterMemory({ keyPrefix: name, points: limits[name], duration: WINDOW_SECONDS })
  return {
    /** Milliseconds to wait; 0 where the attempt may be made. */
    take: async (attempt: Attempt): Promise<number> => {
      try {
        await limiter.consume(keyOf(attempt))
        return 0
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return refused.msBeforeNext
        throw refused
      }
    },
    giveBack: (attempt: Attempt) => limiter.reward(keyOf(attempt)),
    clear: (attempt: Attempt) => limiter.delete(keyOf(attempt)),
  }
}

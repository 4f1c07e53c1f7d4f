import { createHmac, randomBytes } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Clock } from '#server/platform/clock.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'

export type TooManyAttempts = { code: 'too_many_attempts'; retryAt: Date }

/** Counts codes that were tried, so that none is found by trying, and accounts that are opened from one address. */
export type JoinAttempts = {
  /** Counts a try before it is judged, so that tries sent at once do not slip through together. */
  begin(address: string): Promise<Result<undefined, TooManyAttempts>>
  /** Takes a right code back out of the count. */
  succeed(address: string): Promise<void>
  /** Counts a newcomer. */
  open(address: string): Promise<Result<undefined, TooManyAttempts>>
}

const WINDOW_SECONDS = 15 * 60

/**
 * A whole hall may join behind one address in a quarter of an hour, so newcomers are let in generously and only wrong
 * codes are dear. With a thousand wrong tries in a quarter of an hour from everywhere together, finding one of a
 * hundred codes takes centuries.
 */
const limits = { wrong: 30, wrongEverywhere: 1_000, newcomers: 300 } as const

/** Counters of this process, which hold keyed hashes of addresses. */
export function createJoinAttempts({ clock }: { clock: Clock }): JoinAttempts {
  const key = randomBytes(32)
  const digest = (address: string) => createHmac('sha256', key).update(address).digest('base64url')
  const counters = Object.fromEntries(
    Object.entries(limits).map(([keyPrefix, points]) => [
      keyPrefix,
      new RateLimiterMemory({ keyPrefix, points, duration: WINDOW_SECONDS }),
    ]),
  )
  const take = async (...wished: [name: string, key: string][]) => {
    const waits = await Promise.all(wished.map(([name, id]) => consume(counters[name], id)))
    const wait = Math.max(...waits)
    return wait === 0
      ? grant(undefined)
      : refuse({ code: 'too_many_attempts', retryAt: new Date(clock.now().getTime() + wait) })
  }

  return {
    begin: (address) => take(['wrong', digest(address)], ['wrongEverywhere', '']),
    succeed: async (address) => {
      await Promise.all([counters.wrong?.reward(digest(address)), counters.wrongEverywhere?.reward('')])
    },
    open: (address) => take(['newcomers', digest(address)]),
  }
}

/** Milliseconds to wait; 0 where it may be tried. */
async function consume(counter: RateLimiterMemory | undefined, key: string): Promise<number> {
  try {
    await counter?.consume(key)
    return 0
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return refused.msBeforeNext
    throw refused
  }
}

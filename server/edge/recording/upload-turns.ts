import { RateLimiterMemory } from 'rate-limiter-flexible'
import { type Limiter, limitConcurrency } from '#server/platform/limit-concurrency.ts'

/** A device that comes back from a day without a network sends a few dozen acts at once; nobody sends this many. */
const ACTS = { points: 60, duration: 600 }
/** A form's files stand in memory while it is read. */
const AT_ONCE = { all: 12, account: 2 }

export type UploadTurns = {
  /** Counts a form; false where the account has sent too many. */
  take(accountId: string): Promise<boolean>
  /** Reads when it is the account's turn, so that one account never holds all places. */
  inTurn<T>(accountId: string, work: () => Promise<T>): Promise<T>
}

/** Whose form is read when, in this process. */
export function uploadTurns(acts = ACTS): UploadTurns {
  const counted = new RateLimiterMemory({ keyPrefix: 'upload', ...acts })
  const all = limitConcurrency(AT_ONCE.all)
  const lines = new Map<string, { limiter: Limiter; users: number }>()
  return {
    take: (accountId) =>
      counted.consume(accountId).then(
        () => true,
        () => false,
      ),
    inTurn: async (accountId, work) => {
      const line = lines.get(accountId) ?? { limiter: limitConcurrency(AT_ONCE.account), users: 0 }
      lines.set(accountId, line)
      line.users += 1
      try {
        return await line.limiter(() => all(work))
      } finally {
        line.users -= 1
        if (line.users === 0) lines.delete(accountId)
      }
    },
  }
}

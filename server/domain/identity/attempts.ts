import { createHmac } from 'node:crypto'
import type { Connection } from '#db/client.ts'
import type { Clock } from '#server/platform/clock.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { deleteCount, lowerCounts, raiseCounts } from './attempt-store.ts'
import { findFirstWard } from './queries.ts'

export type TooManyAttempts = { code: 'too_many_attempts'; retryAt: Date }

/** What is counted together: a name for the kind of thing, what was typed, and how often in a window. */
export type Limit = { name: string; of: string; most: number }

/** Counts what is tried, in the database: for all processes, and over a restart. */
export type Attempts = {
  /** Counts an attempt before it is judged, so that attempts sent at once do not slip through together. */
  begin(limits: readonly Limit[]): Promise<Result<undefined, TooManyAttempts>>
  /** Takes a right attempt back out of the counts. */
  giveBack(limits: readonly Limit[]): Promise<void>
  /** Begins a count anew. */
  clear(limit: Limit): Promise<void>
}

const WINDOW = 15 * 60_000

/** Counters that hold keyed hashes, never what was typed. A window ends by itself: nobody is kept out for ever. */
export function countAttempts({ db, clock, key }: { db: Connection; clock: Clock; key: Buffer }): Attempts {
  const keyOf = ({ name, of }: Limit) => `${name}:${createHmac('sha256', key).update(of).digest('base64url')}`
  return {
    begin: async (limits) => {
      // Without a ward there are no accounts, and nothing to guess.
      const ward = await findFirstWard(db)
      if (!ward) return grant(undefined)

      const now = clock.now()
      const endsAt = new Date(now.getTime() + WINDOW)
      const counts = await raiseCounts(db, limits.map(keyOf), { wardId: ward.code, now, endsAt })
      const most = new Map(limits.map((limit) => [keyOf(limit), limit.most]))
      const full = counts.filter(({ key, count }) => count > (most.get(key) ?? 0))
      if (full.length === 0) return grant(undefined)
      return refuse({ code: 'too_many_attempts', retryAt: new Date(Math.max(...full.map((each) => +each.endsAt))) })
    },
    giveBack: (limits) => lowerCounts(db, limits.map(keyOf)),
    clear: (limit) => deleteCount(db, keyOf(limit)),
  }
}

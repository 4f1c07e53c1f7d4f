/** What a slow phone needs for four photos is more than this; so every part that comes gives it more time. */
const PATIENCE = { ms: 60_000, bytesPerMs: 32 }

/**
 * Ends a body that does not come: after a minute, and a second more for each 32 KB that came. Whoever sends a byte now
 * and then to hold a place is cut off after that minute. Node itself ends every request after five.
 */
export function bodyDeadline(ms = PATIENCE.ms): {
  /** Waits for a part, at most until the time is over; throws then. */
  within<T extends { byteLength: number } | undefined>(part: Promise<T>): Promise<T>
} {
  let endsAt = performance.now() + ms
  return {
    within: async (part) => {
      let timer: NodeJS.Timeout | undefined
      const over = new Promise<never>((_, tooLate) => {
        timer = setTimeout(() => tooLate(new Error('The body did not come in time.')), endsAt - performance.now())
      })
      try {
        const came = await Promise.race([part, over])
        endsAt += (came?.byteLength ?? 0) / PATIENCE.bytesPerMs
        return came
      } finally {
        clearTimeout(timer)
      }
    },
  }
}

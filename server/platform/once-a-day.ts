import type { Clock } from './clock.ts'

const DAY = 24 * 3_600_000

/** Lets work that is asked for every minute be done once a day; one that fails is tried again the next minute. */
export function onceADay(clock: Clock, work: () => Promise<unknown>): () => Promise<void> {
  let doneAt = 0
  return async () => {
    const now = clock.now().getTime()
    if (now - doneAt < DAY) return
    await work()
    doneAt = now
  }
}

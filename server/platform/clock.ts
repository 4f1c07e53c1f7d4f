/** The one source of domain time; SQL's now() is never read by a rule. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

/** A clock for tests and the demo: stands still until it is moved. */
export function stoppedClock(at: Date): Clock & { moveTo(next: Date): void } {
  let current = at
  return {
    now: () => current,
    moveTo: (next) => {
      current = next
    },
  }
}

import { brokenGuards, causesOf } from '#server/platform/broken-guards.ts'

/*
 * The locks and rules of the commands settle almost every race. What is left is settled by the database's own guards:
 * two acts of one credit accepted by two people in the same instant, or two transactions that locked each other up. The
 * loser's transaction was rolled back as a whole and is simply run again; it then sees what the winner did.
 */

const ATTEMPTS = 3
const UNIQUE_VIOLATION = '23505'
const DEADLOCK = '40P01'
const SERIALIZATION_FAILURE = '40001'

/** Runs a transaction, again where it lost a race. Any other error is the caller's. */
export async function tryAgainAfterRace<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run()
    } catch (error) {
      if (attempt === ATTEMPTS || !isLostRace(error)) throw error
    }
  }
}

/** What the database's own guards of verdicts refuse, as a refusal; undefined for any other error. */
export function guardRefusal(error: unknown): { code: 'same_collective' } | { code: 'judged_before' } | undefined {
  const guards = brokenGuards(error)
  if (guards.includes('verdicts_not_own_work')) return { code: 'same_collective' }
  return guards.includes('verdicts_not_judged_before') ? { code: 'judged_before' } : undefined
}

function isLostRace(error: unknown): boolean {
  return causesOf(error).some(
    (cause) =>
      'code' in cause &&
      (cause.code === UNIQUE_VIOLATION || cause.code === DEADLOCK || cause.code === SERIALIZATION_FAILURE),
  )
}

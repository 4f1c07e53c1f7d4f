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

/** Whether the database itself refused a verdict as somebody's own work. */
export function isOwnWorkGuard(error: unknown): boolean {
  return causesOf(error).some(
    (cause) => 'constraint_name' in cause && cause.constraint_name === 'verdicts_not_own_work',
  )
}

function isLostRace(error: unknown): boolean {
  return causesOf(error).some(
    (cause) =>
      'code' in cause &&
      (cause.code === UNIQUE_VIOLATION || cause.code === DEADLOCK || cause.code === SERIALIZATION_FAILURE),
  )
}

/** The error and what caused it: the query builder wraps the driver's errors. */
function causesOf(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : []
}

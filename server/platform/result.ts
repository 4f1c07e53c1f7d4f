/**
 * A rule or command answers with a value: granted, or refused with a code that the edge turns into words.
 * Exceptions are left for bugs and outages.
 */
export type Result<T, R> = { ok: true; value: T } | { ok: false; error: R }

export function grant<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

export function refuse<const R>(error: R): { ok: false; error: R } {
  return { ok: false, error }
}

/** Ends a switch over a closed set: a member that was forgotten fails the type check, a value from elsewhere throws. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected member of a closed set: ${String(value)}`)
}

/** Names of the database's constraints and guards that an error is about; empty for any other error. */
export function brokenGuards(error: unknown): string[] {
  return causesOf(error).flatMap((cause) =>
    'constraint_name' in cause && typeof cause.constraint_name === 'string' ? [cause.constraint_name] : [],
  )
}

/** The error and what caused it: the query builder wraps the driver's errors. */
export function causesOf(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : []
}

/*
 * An outage is nobody's mistake and passes: the database is away or full, the disk is full or does not answer. Whoever
 * asks is told to try again; what was acknowledged before is safe. Everything else that is thrown is a bug.
 */

const SYSTEM_CODES = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
  ...['CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'CONNECT_TIMEOUT'],
  ...['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EMFILE', 'ENFILE'],
])

/** PostgreSQL's: connection lost, not let in or no such database (a restart in the middle), out of room, shutting down, disk fault. */
const SQL_STATES = /^(?:08|28|3D|53|57P|58|25006)/

/** Whether an error says that something outside is away or full, itself or by what it was wrapped around. */
export function isOutage(error: unknown): boolean {
  return errorCodes(error).some((code) => SYSTEM_CODES.has(code) || (code.length === 5 && SQL_STATES.test(code)))
}

/** The codes of an error and of what it was wrapped around. */
export function errorCodes(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : []
  return [...code, ...errorCodes(error.cause)]
}

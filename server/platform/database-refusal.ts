import { errorCodes } from './outage.ts'
import { StartRefused } from './start-refused.ts'

const EXAMPLE = 'DATABASE_URL=postgres://user:password@localhost:5432/thi_dua_so'

/** What is wrong, by the system's code, the driver's, or PostgreSQL's SQLSTATE (a class stands for all of its codes). */
const reasons: Record<string, string> = {
  ECONNREFUSED: 'names a host and port where no PostgreSQL listens',
  ECONNRESET: 'names a server that closes the connection',
  CONNECTION_CLOSED: 'names a server that closes the connection',
  CONNECTION_ENDED: 'names a server that closes the connection',
  ENOTFOUND: 'names a host that nobody knows',
  EAI_AGAIN: 'names a host that could not be looked up',
  ETIMEDOUT: 'names a host that does not answer',
  CONNECT_TIMEOUT: 'names a host that does not answer',
  EHOSTUNREACH: 'names a host that cannot be reached',
  ENETUNREACH: 'names a host that cannot be reached',
  SASL_SIGNATURE_MISMATCH: 'names a server that does not know the password',
  '28': 'is refused by the server: user, password or address is not let in',
  '3D000': 'names a database that does not exist',
  '42501': 'names a user who may not create tables and extensions in this database',
  '53300': 'names a server that has no connection left',
  '57P03': 'names a server that is just starting or stopping',
}

/**
 * What an operator can mend about a database that was given, as the one line that ends the start; another error comes
 * back as it was. Nothing of the address is repeated: it may hold a password.
 */
export function refusalForDatabase(error: unknown): unknown {
  if (error instanceof URIError) return refusal('holds a % that stands for nothing: write one in a password as %25')
  for (const code of errorCodes(error)) {
    const reason = reasons[code] ?? reasons[code.slice(0, 2)]
    if (reason) return refusal(reason)
  }
  return error
}

function refusal(reason: string): StartRefused {
  return new StartRefused(`DATABASE_URL ${reason}; for example ${EXAMPLE}`)
}

import { type Address, socketPath } from './address.ts'
import { DATABASE_NAME, DATABASE_USER } from './layout.ts'

/** Options for postgres.js: a socket's `path`, or `host` and `port` where there are no sockets. */
export type EmbeddedConnection = ({ path: string } | { host: string; port: number }) & {
  user: string
  password: string
  database: string
}

export function connectionTo(address: Address, password: string): EmbeddedConnection {
  const login = { user: DATABASE_USER, password, database: DATABASE_NAME }
  return address.kind === 'tcp'
    ? { host: '127.0.0.1', port: address.port, ...login }
    : { path: socketPath(address.folder), ...login }
}

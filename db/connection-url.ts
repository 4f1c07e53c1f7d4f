import { basename, dirname } from 'node:path'
import type { DatabaseTarget } from './client.ts'

/** A target as one `postgres://` address, for the job queue, whose driver is not ours. */
export function connectionUrl(target: DatabaseTarget): string {
  if (typeof target === 'string') return withSameTls(target)

  const login = `${encodeURIComponent(target.user)}:${encodeURIComponent(target.password)}`
  const name = encodeURIComponent(target.database)
  if ('host' in target) return `postgres://${login}@${target.host}:${target.port}/${name}`
  // A socket's folder, with the port that its file is named after.
  const port = basename(target.path).split('.').at(-1) ?? ''
  return `postgres://${login}@localhost/${name}?${new URLSearchParams({ host: dirname(target.path), port })}`
}

/**
 * The two drivers read TLS wishes differently: `ssl=require` is known to ours alone, and `sslmode=require` checks the
 * certificate in the other one unless it is told to do as PostgreSQL's own programs do.
 */
function withSameTls(address: string): string {
  const url = new URL(address)
  const wish = url.searchParams.get('sslmode') ?? url.searchParams.get('ssl')
  if (wish === null) return address

  url.searchParams.delete('ssl')
  url.searchParams.set('sslmode', wish === 'true' ? 'require' : wish)
  url.searchParams.set('uselibpqcompat', 'true')
  return url.href
}

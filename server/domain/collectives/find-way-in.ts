import type { Connection } from '#db/client.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { JoinAttempts, TooManyAttempts } from './join-attempts.ts'
import { readJoinCode } from './join-code.ts'
import { findByCode, findByToken, type OpenWay, type WayIn } from './join-store.ts'

export type WayRefusal = { code: 'way_unknown' } | TooManyAttempts

/**
 * Where a code or an invitation leads. Unknown, closed, renewed, used and past ones are refused alike, and who tries
 * too many is asked to wait before any is looked up.
 */
export async function findWayIn(
  { db, now, attempts }: { db: Connection; now: Date; attempts: JoinAttempts },
  way: WayIn,
  address: string,
): Promise<Result<OpenWay, WayRefusal>> {
  const begun = await attempts.begin(address)
  if (!begun.ok) return begun

  const found = await findOpenWay(db, way, now)
  if (!found) return refuse({ code: 'way_unknown' })
  await attempts.succeed(address)
  return grant(found)
}

/** The same without counting, to be asked again inside a command's transaction. */
export async function findOpenWay(db: Connection, way: WayIn, now: Date): Promise<OpenWay | undefined> {
  if ('token' in way) return await findByToken(db, way.token, now)

  const code = readJoinCode(way.code)
  return code === undefined ? undefined : await findByCode(db, code)
}

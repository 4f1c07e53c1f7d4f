import type { Actor } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { findNoticePath } from './read-notices.ts'
import { updateNoticesRead } from './store.ts'

/*
 * That somebody has read what they were told is nobody else's business: it is in no audit trail, and a read-only role
 * does not stand in the way.
 */

/** Marks one notice as read and answers where it leads. Somebody else's does not exist. */
export async function openNotice(
  resources: Pick<Resources, 'db' | 'clock' | 'events'>,
  actor: Actor,
  id: string,
): Promise<Result<{ path: string }, { code: 'not_found' }>> {
  const path = await findNoticePath(resources.db, actor, id)
  if (path === undefined) return refuse({ code: 'not_found' })

  await markRead(resources, actor, { id })
  return grant({ path })
}

/** Marks as read what is not newer than the moment a person has seen: what came since is still news. */
export async function markAllRead(
  resources: Pick<Resources, 'db' | 'clock' | 'events'>,
  actor: Actor,
  until: Date,
): Promise<Result<{ read: number }, never>> {
  return grant({ read: await markRead(resources, actor, { until }) })
}

async function markRead(
  { db, clock, events }: Pick<Resources, 'db' | 'clock' | 'events'>,
  { accountId }: Actor,
  which: { id: string } | { until: Date },
): Promise<number> {
  const read = await db.transaction((tx) => updateNoticesRead(tx, { accountId, ...which, readAt: clock.now() }))
  if (read > 0) events.emit('noticesChanged', { accountIds: [accountId] })
  return read
}

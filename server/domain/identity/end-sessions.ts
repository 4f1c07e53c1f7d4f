import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { Actor } from './actor.ts'
import { deleteSessionsOf } from './session-store.ts'

/** One of one's own sessions, all but one, or all. */
export type WhichSessions = { only: string } | { except: string } | 'all'

/**
 * Ends sessions of one's own, as when a phone was lost; their sockets are closed. It is a right, so no role stands in
 * its way. A session that is nobody's or another person's is not found.
 */
export async function endSessions(
  { db, clock, ids, events }: Pick<Resources, 'db' | 'clock' | 'ids' | 'events'>,
  { accountId, wardId }: Pick<Actor, 'accountId' | 'wardId'>,
  which: WhichSessions,
): Promise<Result<{ sessionsEnded: number }, { code: 'not_found' }>> {
  const ended = await db.transaction(async (tx) => {
    const sessionIds = await deleteSessionsOf(tx, accountId, which === 'all' ? {} : which)
    if (sessionIds.length === 0) return sessionIds

    await appendAudit(tx, { clock, ids }, [
      {
        ...{ wardId, actorId: accountId, action: 'sessions_ended', subjectKind: 'account', subjectId: accountId },
        details: { sessionsEnded: sessionIds.length },
      },
    ])
    return sessionIds
  })
  if (ended.length === 0 && which !== 'all' && 'only' in which) return refuse({ code: 'not_found' })

  for (const sessionId of ended) events.emit('sessionEnded', { sessionId })
  return grant({ sessionsEnded: ended.length })
}

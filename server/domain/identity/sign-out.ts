import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { openSessions, sessionIdOf } from './sessions.ts'

/** Ends the session of a token, wherever it is open, and closes its sockets. An ended session is ended again without a word. */
export async function signOut(
  { db, clock, ids, events }: Pick<Resources, 'db' | 'clock' | 'ids' | 'events'>,
  token: string,
): Promise<void> {
  const sessionId = sessionIdOf(token)
  await db.transaction(async (tx) => {
    const sessions = openSessions({ db: tx, clock })
    const found = await sessions.find(token)
    if (!found) return

    await sessions.end(token)
    const { wardId, accountId } = found.actor
    await appendAudit(tx, { clock, ids }, [
      { wardId, actorId: accountId, action: 'signed_out', subjectKind: 'session', subjectId: sessionId },
    ])
  })
  events.emit('sessionEnded', { sessionId })
}

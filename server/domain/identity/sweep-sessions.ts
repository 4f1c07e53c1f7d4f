import type { Resources } from '#server/platform/resources.ts'
import { deleteEndedCounts } from './attempt-store.ts'
import { openSessions } from './sessions.ts'

/** Removes sessions that have run out and closes their sockets; counts of attempts whose window has ended go too. */
export async function sweepSessions(resources: Pick<Resources, 'db' | 'clock' | 'events'>): Promise<void> {
  await deleteEndedCounts(resources.db, resources.clock.now())
  const ended = await openSessions(resources).sweep()
  for (const sessionId of ended) resources.events.emit('sessionEnded', { sessionId })
}

import type { Resources } from '#server/platform/resources.ts'
import { openSessions } from './sessions.ts'

/** Removes sessions that have run out and closes their sockets. */
export async function sweepSessions(resources: Pick<Resources, 'db' | 'clock' | 'events'>): Promise<void> {
  const ended = await openSessions(resources).sweep()
  for (const sessionId of ended) resources.events.emit('sessionEnded', { sessionId })
}

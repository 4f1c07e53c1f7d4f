import type { Resources } from '#server/platform/resources.ts'
import { deleteEndedCounts } from './attempt-store.ts'
import { deleteEndedChallenges } from './second-factor-store.ts'
import { openSessions } from './sessions.ts'
import { deleteEndedSignInSteps } from './sign-in-step-store.ts'

/** Removes sessions that have run out and closes their sockets, and what else of signing in is past its time. */
export async function sweepSessions(resources: Pick<Resources, 'db' | 'clock' | 'events'>): Promise<void> {
  const now = resources.clock.now()
  await deleteEndedCounts(resources.db, now)
  await deleteEndedSignInSteps(resources.db, now)
  await deleteEndedChallenges(resources.db, now)
  const ended = await openSessions(resources).sweep()
  for (const sessionId of ended) resources.events.emit('sessionEnded', { sessionId })
}

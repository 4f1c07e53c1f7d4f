import type { Resources } from '#server/platform/resources.ts'
import type { Actor } from './actor.ts'
import { type DeviceName, nameDevice } from './device-name.ts'
import { endSessions, type WhichSessions } from './end-sessions.ts'
import { isSessionOver } from './session-limits.ts'
import { listSessionsOf } from './session-store.ts'

/** A session as its owner sees it; `id` cannot be signed in with. */
export type Device = { id: string; name: DeviceName; isThisOne: boolean; signedInAt: Date; lastUsedAt: Date }

/** What people do with their own devices. */
export function devices(resources: Resources) {
  return {
    /** The sessions in which a person is signed in now, the last used first. */
    listDevices: (actor: Actor, thisOne: string | undefined) => listDevices(resources, actor, thisOne),
    endSessions: (actor: Actor, which: WhichSessions) => endSessions(resources, actor, which),
  }
}

async function listDevices(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  { accountId, grants }: Actor,
  thisOne: string | undefined,
): Promise<Device[]> {
  const sessions = await listSessionsOf(db, accountId)
  return sessions
    .filter((session) => !isSessionOver(session, grants, clock.now()))
    .map(({ id, device, createdAt, lastUsedAt }) => ({
      ...{ id, name: nameDevice(device), isThisOne: id === thisOne, lastUsedAt },
      signedInAt: createdAt,
    }))
}

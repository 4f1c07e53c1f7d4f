import type { ActorGrant } from './actor.ts'
import { officeRoles, sessionLimits } from './contract.ts'

/*
 * A forgotten phone must not stay signed in for ever. A session ends a while after it was last used, and at the latest
 * a while after the sign-in; for people whose rights reach far both come sooner. It is asked at each request, so that
 * a role given today shortens a session opened yesterday.
 */

export type SessionAge = { createdAt: Date; lastUsedAt: Date }

const HOUR = 3_600_000

/** Whether a session has run out, idle or in all, for somebody with these roles. */
export function isSessionOver(
  { createdAt, lastUsedAt }: SessionAge,
  grants: readonly ActorGrant[],
  now: Date,
): boolean {
  const { idle, absolute } = sessionLimits[hasOfficeRole(grants) ? 'office' : 'ordinary']
  return now.getTime() >= createdAt.getTime() + absolute * HOUR || now.getTime() >= lastUsedAt.getTime() + idle * HOUR
}

/** Times before which sessions have run out, for the sweep. */
export function sessionEnds(reach: keyof typeof sessionLimits, now: Date): { usedBefore: Date; madeBefore: Date } {
  const { idle, absolute } = sessionLimits[reach]
  return { usedBefore: hoursBefore(now, idle), madeBefore: hoursBefore(now, absolute) }
}

function hasOfficeRole(grants: readonly ActorGrant[]): boolean {
  return grants.some(({ role }) => officeRoles.some((office) => office === role))
}

function hoursBefore(now: Date, hours: number): Date {
  return new Date(now.getTime() - hours * HOUR)
}

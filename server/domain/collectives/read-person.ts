import {
  type Actor,
  canReadPeople,
  listRolesOverTime,
  type RoleOverTime,
  refuseRoleChange,
} from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { daysOf, type WishedDays } from './membership-correction.ts'
import { findPersonOfWard, listMembershipsOverTime, type MembershipOverTime } from './people-queries.ts'
import { refuseCorrecting } from './request-correction.ts'

export type SeenPerson = {
  accountId: string
  fullName: string
  isClosed: boolean
  roles: readonly (RoleOverTime & { isHeld: boolean; can: { end: boolean } })[]
  memberships: readonly (MembershipOverTime & { days: WishedDays })[]
  can: { askForRole: boolean; correct: boolean }
}

/** A person of the ward with their roles and memberships over time, and what this viewer may ask for. */
export async function readPerson(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  actor: Actor,
  accountId: string,
): Promise<Result<SeenPerson, { code: 'not_allowed' } | { code: 'not_found' }>> {
  if (!canReadPeople(actor)) return refuse({ code: 'not_allowed' })
  const { wardId } = actor
  const person = await findPersonOfWard(db, { accountId, wardId })
  if (!person) return refuse({ code: 'not_found' })

  const now = clock.now()
  const roles = await listRolesOverTime(db, accountId)
  const memberships = await listMembershipsOverTime(db, accountId)
  const mayChange = (campaignId: string | null) => !refuseRoleChange(actor, { accountId, wardId, campaignId })
  const reaches = [null, ...actor.grants.map(({ campaignId }) => campaignId)]
  return grant({
    ...{ accountId, fullName: person.fullName, isClosed: person.disabledAt !== null },
    roles: roles.map((role) => {
      const isHeld = role.untilAt === null || role.untilAt > now
      return { ...role, isHeld, can: { end: isHeld && mayChange(role.campaignId) } }
    }),
    memberships: memberships.map((membership) => ({ ...membership, days: daysOf(membership) })),
    can: {
      askForRole: person.disabledAt === null && reaches.some(mayChange),
      correct: refuseCorrecting(actor, { accountId }) === undefined,
    },
  })
}

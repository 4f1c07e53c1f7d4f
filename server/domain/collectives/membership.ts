import type { MembershipPosition } from './contract.ts'

/** A time in a collective, `untilAt` exclusive and null while it lasts. */
export type Membership = {
  accountId: string
  collectiveId: string
  position: MembershipPosition
  isScoring: boolean
  fromAt: Date
  untilAt: Date | null
}

/**
 * At any moment exactly one of a person's collectives scores. Answers the first of the new memberships that would
 * score at a moment at which another one of the same person scores already.
 */
export function findSecondScoring(
  existing: readonly Membership[],
  added: readonly Membership[],
): Membership | undefined {
  const byPerson = new Map<string, Membership[]>()
  for (const membership of existing) if (membership.isScoring) addTo(byPerson, membership)

  return added.find((membership) => {
    if (!membership.isScoring) return false
    const others = byPerson.get(membership.accountId) ?? []
    if (others.some((other) => overlaps(other, membership))) return true
    addTo(byPerson, membership)
    return false
  })
}

/** Whether two times in collectives share a moment. */
export function overlaps(
  a: Pick<Membership, 'fromAt' | 'untilAt'>,
  b: Pick<Membership, 'fromAt' | 'untilAt'>,
): boolean {
  return (a.untilAt === null || a.untilAt > b.fromAt) && (b.untilAt === null || b.untilAt > a.fromAt)
}

function addTo(byPerson: Map<string, Membership[]>, membership: Membership): void {
  byPerson.set(membership.accountId, [...(byPerson.get(membership.accountId) ?? []), membership])
}

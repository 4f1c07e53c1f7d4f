import type { MembershipPeriod, MembershipPosition } from '#server/domain/collectives/contract.ts'
import type { GrantSource, Role } from '#server/domain/identity/contract.ts'

/*
 * The change log tells everybody who was given which office, by which two, and what of the past was corrected. People
 * are named as holders of an office; a member whose membership was corrected only where they agreed to be named. Reasons
 * are for the office and the auditor: people write private things into them.
 */

type RoleChange = { name: string; role: Role; isWardWide: boolean }
type ByTwo = { requestedBy: string | null; confirmedBy: string | null }

/** A change that the public reads of. */
export type Change = { id: string; at: Date } & (
  | (RoleChange & ByTwo & { kind: 'role_given'; untilAt: Date | null; source: GrantSource })
  | (RoleChange & { kind: 'role_ended'; endedBy: string | null })
  | (ByTwo & {
      kind: 'membership_corrected'
      name: string | null
      collective: string
      position: MembershipPosition
      isScoring: boolean
      fromAt: Date
      untilAt: Date | null
      before: MembershipPeriod | null
      collectiveBefore: string | null
    })
)
export type ChangeKind = Change['kind']
export type ChangeOf<K extends ChangeKind> = Extract<Change, { kind: K }>
export type ChangeCursor = { at: Date; id: string; kind: ChangeKind }

/** The newest of several lists that are each in order, by time, then by id and kind. */
export function mergeChanges(lists: readonly (readonly Change[])[], limit: number): Change[] {
  return lists.flat().sort(newestFirst).slice(0, limit)
}

function newestFirst(one: Change, other: Change): number {
  const later = other.at.getTime() - one.at.getTime()
  return later || descending(one.id, other.id) || descending(one.kind, other.kind)
}

function descending(one: string, other: string): number {
  return one < other ? 1 : one > other ? -1 : 0
}

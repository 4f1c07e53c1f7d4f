import type { Actor } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { findMember, type MemberRow } from './member-queries.ts'
import { findReadable } from './read-collective.ts'

/** One member of a collective, and what may be changed about the membership. */
export type MemberScreen = {
  collective: { id: string; name: string }
  member: MemberRow
  isOwn: boolean
  can: { end: boolean; nameLead: boolean; chooseScoring: boolean }
}

/** A membership for the person, the leads and the office; undefined for everybody else. */
export async function readMember(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  actor: Actor,
  { collectiveId, accountId }: { collectiveId: string; accountId: string },
): Promise<MemberScreen | undefined> {
  const found = await findReadable({ db, clock }, actor, collectiveId)
  const isOwn = accountId === actor.accountId
  if (!found || !(found.can.manage || isOwn)) return undefined
  const member = await findMember(db, { collectiveId, accountId }, clock.now())
  if (!member) return undefined

  const { collective, can } = found
  return {
    collective: { id: collective.id, name: collective.name },
    member,
    isOwn,
    can: { end: true, nameLead: can.manage, chooseScoring: can.arrange && !member.isScoring },
  }
}

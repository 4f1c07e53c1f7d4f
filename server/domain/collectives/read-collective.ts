import type { Actor } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import {
  type CollectiveFacts,
  findCollectiveFacts,
  listMembers,
  listWaiting,
  type MemberRow,
} from './member-queries.ts'
import { findMembership } from './membership-store.ts'
import { type CollectiveRights, rightsIn } from './rights.ts'

/** A collective with its people, for those who may see them. */
export type CollectiveScreen = {
  collective: CollectiveFacts
  counts: { members: number; scoring: number }
  leads: MemberRow[]
  members: MemberRow[]
  /** The cursor of the next page. */
  next: string | null
  /** Who waits to be let in, for those who decide it. */
  waiting: { id: string; name: string; askedAt: Date }[]
  can: CollectiveRights & { leave: boolean }
}

const PAGE = 100

/** A collective as one reader may see it; undefined where there is none for them. */
export async function readCollective(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  actor: Actor,
  { id, after }: { id: string; after?: string | undefined },
): Promise<CollectiveScreen | undefined> {
  const found = await findReadable({ db, clock }, actor, id)
  if (!found) return undefined

  const { collective, can, isMember } = found
  const members = await listMembers(db, id, clock.now())
  const from = 1 + members.findIndex(({ accountId }) => accountId === after)
  const shown = members.slice(from, from + PAGE)
  return {
    collective,
    counts: { members: members.length, scoring: members.filter(({ isScoring }) => isScoring).length },
    leads: members.filter(({ position }) => position === 'lead'),
    members: shown,
    next: members.length > from + PAGE ? (shown.at(-1)?.accountId ?? null) : null,
    waiting: can.manage ? await listWaiting(db, id) : [],
    can: { ...can, leave: isMember },
  }
}

/** The collective with what the actor may do there; undefined where they may not know its people. */
export async function findReadable({ db, clock }: Pick<Resources, 'db' | 'clock'>, actor: Actor, id: string) {
  const collective = await findCollectiveFacts(db, id)
  if (!collective) return undefined

  const held = await findMembership(db, { accountId: actor.accountId, collectiveId: id }, clock.now())
  const can = rightsIn(actor, { wardId: collective.wardId, position: held?.position })
  return can.read ? { collective, can, isMember: held !== undefined } : undefined
}

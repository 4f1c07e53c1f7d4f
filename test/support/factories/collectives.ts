import type { Connection } from '#db/client.ts'
import { collectives, memberships } from '#db/schema/collectives.ts'
import type { MembershipPosition } from '#server/domain/collectives/contract.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { longAgo, makeAccount, makeWard } from './people.ts'
import { nextId, nextNumber } from './sequence.ts'

export type Collective = typeof collectives.$inferSelect

/** A residential group, unless said otherwise. */
export async function makeCollective(
  db: Connection,
  wish: Partial<typeof collectives.$inferInsert> = {},
): Promise<Collective> {
  const number = nextNumber()
  const wardId = await makeWard(db, wish.wardId)
  const [made] = await db
    .insert(collectives)
    .values({
      id: nextId(),
      code: `tdp-thu-${number}`,
      name: `Tổ dân phố thử nghiệm ${number}`,
      kind: 'residential_group',
      createdAt: longAgo,
      ...wish,
      wardId,
    })
    .returning()
  if (!made) throw new Error('No collective was made.')
  return made
}

export type MembershipWish = {
  account: Pick<Actor, 'accountId' | 'wardId'>
  collective: Pick<Collective, 'id'>
  position?: MembershipPosition
  isScoring?: boolean
  fromAt?: Date
  untilAt?: Date
}

/** A scoring membership that began long ago and has no end, unless said otherwise. */
export async function makeMembership(db: Connection, wish: MembershipWish): Promise<string> {
  const id = nextId()
  await db.insert(memberships).values({
    id,
    wardId: wish.account.wardId,
    accountId: wish.account.accountId,
    collectiveId: wish.collective.id,
    position: wish.position ?? 'member',
    isScoring: wish.isScoring ?? true,
    fromAt: wish.fromAt ?? longAgo,
    untilAt: wish.untilAt,
  })
  return id
}

/** A person with a scoring membership in a collective of their own, or in the one given: who records help. */
export async function makeMember(
  db: Connection,
  { collective, ...wish }: { collective?: Collective } & Parameters<typeof makeAccount>[1] = {},
): Promise<{ account: Actor; collective: Collective }> {
  const account = await makeAccount(db, wish)
  const home = collective ?? (await makeCollective(db))
  await makeMembership(db, { account, collective: home })
  return { account, collective: home }
}

import { type AnyColumn, aliasedTable, and, desc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { accounts, collectives, consents, membershipCorrections, roleGrants, roleRequests } from '#db/schema/index.ts'
import type { ChangeCursor, ChangeKind, ChangeOf } from './change-log.ts'

type Wish = { wardId: string; campaignId: string; before: ChangeCursor | undefined; limit: number }

const requester = aliasedTable(accounts, 'requester')
const decider = aliasedTable(accounts, 'decider')
const ender = aliasedTable(accounts, 'ender')
const earlier = aliasedTable(collectives, 'earlier')
const isWardWide = sql<boolean>`${roleGrants.campaignId} is null`

/** Roles given in the ward as a whole or for this campaign, the newest first. */
export async function listRolesGiven(db: Connection, wish: Wish): Promise<ChangeOf<'role_given'>[]> {
  const { id, fromAt, untilAt, endedAt, role, source } = roleGrants
  return await db
    .select({
      kind: sql<'role_given'>`'role_given'`,
      ...{ id, at: fromAt, name: accounts.fullName, role, source, isWardWide },
      // What was agreed on: an end that came earlier is a line of its own.
      untilAt: sql<Date | null>`case when ${endedAt} is null then ${untilAt} else ${roleRequests.untilAt} end`.mapWith(
        untilAt,
      ),
      ...{ requestedBy: requester.fullName, confirmedBy: decider.fullName },
    })
    .from(roleGrants)
    .innerJoin(accounts, eq(accounts.id, roleGrants.accountId))
    .leftJoin(roleRequests, eq(roleRequests.id, roleGrants.requestId))
    .leftJoin(requester, eq(requester.id, roleRequests.requestedBy))
    .leftJoin(decider, eq(decider.id, roleRequests.decidedBy))
    .where(and(isOfCampaign(wish), isBefore(wish, 'role_given', { at: fromAt, id })))
    .orderBy(desc(fromAt), desc(id))
    .limit(wish.limit)
}

/** Roles ended before their time. */
export async function listRolesEnded(db: Connection, wish: Wish): Promise<ChangeOf<'role_ended'>[]> {
  const { id, endedAt, role } = roleGrants
  return await db
    .select({
      kind: sql<'role_ended'>`'role_ended'`,
      ...{ id, at: sql<Date>`${endedAt}`.mapWith(endedAt), name: accounts.fullName, role, isWardWide },
      endedBy: ender.fullName,
    })
    .from(roleGrants)
    .innerJoin(accounts, eq(accounts.id, roleGrants.accountId))
    .leftJoin(ender, eq(ender.id, roleGrants.endedBy))
    .where(and(isOfCampaign(wish), isNotNull(endedAt), isBefore(wish, 'role_ended', { at: endedAt, id })))
    .orderBy(desc(endedAt), desc(id))
    .limit(wish.limit)
}

/** Memberships of the past that two people corrected; a member is named only where they agreed to be. */
export async function listMembershipsCorrected(
  db: Connection,
  wish: Wish,
): Promise<ChangeOf<'membership_corrected'>[]> {
  const { id, decidedAt, position, isScoring, fromAt, untilAt, before } = membershipCorrections
  const named = and(
    eq(consents.accountId, membershipCorrections.accountId),
    eq(consents.purpose, 'public_board'),
    isNull(consents.withdrawnAt),
  )
  return await db
    .select({
      kind: sql<'membership_corrected'>`'membership_corrected'`,
      ...{ id, at: sql<Date>`${decidedAt}`.mapWith(decidedAt), collective: collectives.name },
      name: sql<string | null>`case when ${consents.id} is null then null else ${accounts.fullName} end`,
      ...{ position, isScoring, fromAt, untilAt, before, collectiveBefore: earlier.name },
      ...{ requestedBy: requester.fullName, confirmedBy: decider.fullName },
    })
    .from(membershipCorrections)
    .innerJoin(accounts, eq(accounts.id, membershipCorrections.accountId))
    .innerJoin(requester, eq(requester.id, membershipCorrections.requestedBy))
    .innerJoin(decider, eq(decider.id, membershipCorrections.decidedBy))
    .innerJoin(collectives, eq(collectives.id, membershipCorrections.collectiveId))
    .leftJoin(earlier, eq(earlier.id, sql`(${before} ->> 'collectiveId')::uuid`))
    .leftJoin(consents, named)
    .where(
      and(
        ...[eq(membershipCorrections.wardId, wish.wardId), eq(membershipCorrections.outcome, 'confirmed')],
        isBefore(wish, 'membership_corrected', { at: decidedAt, id }),
      ),
    )
    .orderBy(desc(decidedAt), desc(id))
    .limit(wish.limit)
}

function isOfCampaign({ wardId, campaignId }: Wish) {
  return and(eq(roleGrants.wardId, wardId), or(isNull(roleGrants.campaignId), eq(roleGrants.campaignId, campaignId)))
}

/** Where a page goes on: changes are ordered by time, then by id and kind, which together are nobody else's. */
function isBefore({ before }: Wish, kind: ChangeKind, { at, id }: { at: AnyColumn; id: AnyColumn }) {
  return (
    before &&
    sql`(${at}, ${id}, ${kind}::text) < (${before.at.toISOString()}::timestamptz, ${before.id}::uuid, ${before.kind}::text)`
  )
}

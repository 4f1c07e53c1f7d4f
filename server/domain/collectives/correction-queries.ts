import { aliasedTable, and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { accounts, collectives, membershipCorrections } from '#db/schema/index.ts'
import type { MembershipPeriod, MembershipPosition } from './contract.ts'

/** How a membership should read, waiting for its second person; `before` is null for one that nobody wrote down. */
export type OpenCorrection = {
  id: string
  accountId: string
  fullName: string
  collective: string
  position: MembershipPosition
  isScoring: boolean
  fromAt: Date
  untilAt: Date | null
  before: MembershipPeriod | null
  collectiveBefore: string | null
  reason: string
  requestedBy: string
  requesterName: string
  requestedAt: Date
}

const LIMIT = 200
const requester = aliasedTable(accounts, 'requester')
const earlier = aliasedTable(collectives, 'earlier')

/** The ward's corrections that nobody has decided on, the oldest first; those about one person where named. */
export async function listOpenCorrections(
  db: Connection,
  { wardId, accountId }: { wardId: string; accountId?: string },
): Promise<OpenCorrection[]> {
  const { id, position, isScoring, fromAt, untilAt, before, reason, requestedBy, requestedAt } = membershipCorrections
  const about = accountId === undefined ? undefined : eq(membershipCorrections.accountId, accountId)
  return await db
    .select({
      ...{ id, accountId: membershipCorrections.accountId, fullName: accounts.fullName, collective: collectives.name },
      ...{ position, isScoring, fromAt, untilAt, before, reason, requestedBy, requestedAt },
      ...{ requesterName: requester.fullName, collectiveBefore: earlier.name },
    })
    .from(membershipCorrections)
    .innerJoin(accounts, eq(accounts.id, membershipCorrections.accountId))
    .innerJoin(requester, eq(requester.id, requestedBy))
    .innerJoin(collectives, eq(collectives.id, membershipCorrections.collectiveId))
    .leftJoin(earlier, eq(earlier.id, sql`(${before} ->> 'collectiveId')::uuid`))
    .where(and(eq(membershipCorrections.wardId, wardId), isNull(membershipCorrections.outcome), about))
    .orderBy(asc(requestedAt), asc(id))
    .limit(LIMIT)
}

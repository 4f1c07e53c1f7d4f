import { aliasedTable, and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { accounts, campaigns, roleGrants, roleRequests } from '#db/schema/index.ts'
import type { GrantSource, Role } from './contract.ts'

/** A campaign's name in the platform's languages; null stands for the whole ward. */
export type Reach = { vi: string; en: string; de: string } | null

/** One role that somebody holds, held or will have held, and who gave it. */
export type RoleOverTime = {
  grantId: string
  role: Role
  campaignId: string | null
  reach: Reach
  fromAt: Date
  untilAt: Date | null
  source: GrantSource
  requestedBy: string | null
  confirmedBy: string | null
  reason: string | null
  endedAt: Date | null
  endedBy: string | null
}

/** A role that waits for its second person. */
export type OpenRoleRequest = {
  id: string
  accountId: string
  fullName: string
  role: Role
  campaignId: string | null
  reach: Reach
  untilAt: Date | null
  reason: string
  requestedBy: string
  requesterName: string
  requestedAt: Date
}

const LIMIT = 200
const requester = aliasedTable(accounts, 'requester')
const decider = aliasedTable(accounts, 'decider')
const ender = aliasedTable(accounts, 'ender')
// Campaigns stand to the right of identity, so the table is asked, not the context.
const reach = sql<Reach>`case when ${campaigns.id} is null then null else json_build_object(
  'vi', ${campaigns.nameVi}, 'en', ${campaigns.nameEn}, 'de', ${campaigns.nameDe}) end`

/** A person's roles over time, the newest first. */
export async function listRolesOverTime(db: Connection, accountId: string): Promise<RoleOverTime[]> {
  return await db
    .select({
      ...{ grantId: roleGrants.id, role: roleGrants.role, campaignId: roleGrants.campaignId, reach },
      ...{ fromAt: roleGrants.fromAt, untilAt: roleGrants.untilAt, source: roleGrants.source },
      ...{ requestedBy: requester.fullName, confirmedBy: decider.fullName, reason: roleRequests.reason },
      ...{ endedAt: roleGrants.endedAt, endedBy: ender.fullName },
    })
    .from(roleGrants)
    .leftJoin(roleRequests, eq(roleRequests.id, roleGrants.requestId))
    .leftJoin(requester, eq(requester.id, roleRequests.requestedBy))
    .leftJoin(decider, eq(decider.id, roleRequests.decidedBy))
    .leftJoin(ender, eq(ender.id, roleGrants.endedBy))
    .leftJoin(campaigns, eq(campaigns.id, roleGrants.campaignId))
    .where(eq(roleGrants.accountId, accountId))
    .orderBy(desc(roleGrants.fromAt), desc(roleGrants.id))
    .limit(LIMIT)
}

/** The ward's requests for roles that nobody has decided on, the oldest first; those about one person where named. */
export async function listOpenRoleRequests(
  db: Connection,
  { wardId, accountId }: { wardId: string; accountId?: string },
): Promise<OpenRoleRequest[]> {
  const about = accountId === undefined ? undefined : eq(roleRequests.accountId, accountId)
  return await db
    .select({
      ...{ id: roleRequests.id, accountId: roleRequests.accountId, fullName: accounts.fullName },
      ...{ role: roleRequests.role, campaignId: roleRequests.campaignId, reach, untilAt: roleRequests.untilAt },
      ...{ reason: roleRequests.reason, requestedBy: roleRequests.requestedBy, requesterName: requester.fullName },
      requestedAt: roleRequests.requestedAt,
    })
    .from(roleRequests)
    .innerJoin(accounts, eq(accounts.id, roleRequests.accountId))
    .innerJoin(requester, eq(requester.id, roleRequests.requestedBy))
    .leftJoin(campaigns, eq(campaigns.id, roleRequests.campaignId))
    .where(and(eq(roleRequests.wardId, wardId), isNull(roleRequests.outcome), about))
    .orderBy(asc(roleRequests.requestedAt), asc(roleRequests.id))
    .limit(LIMIT)
}

/** One grant of a ward with whose it is. */
export async function findRoleGrantOfWard(db: Connection, { id, wardId }: { id: string; wardId: string }) {
  const [found] = await db
    .select({
      ...{ accountId: roleGrants.accountId, fullName: accounts.fullName, role: roleGrants.role },
      ...{ campaignId: roleGrants.campaignId, reach, fromAt: roleGrants.fromAt, untilAt: roleGrants.untilAt },
    })
    .from(roleGrants)
    .innerJoin(accounts, eq(accounts.id, roleGrants.accountId))
    .leftJoin(campaigns, eq(campaigns.id, roleGrants.campaignId))
    .where(and(eq(roleGrants.id, id), eq(roleGrants.wardId, wardId)))
  return found
}

import { sql } from 'drizzle-orm'
import { check, index, pgEnum, pgTable, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { grantSources, roles } from '#server/domain/identity/contract.ts'
import { idColumn, instant, wardColumn } from './columns.ts'
import { accounts } from './identity.ts'
import { requestChecks, requestColumns } from './second-person.ts'

export const role = pgEnum('role', roles)
export const grantSource = pgEnum('grant_source', grantSources)

/**
 * A role asked for by one person and decided by another; neither is the person it is about. A trigger written by hand
 * lets a row change once, from open to decided, and never go; another refuses a grant that its request does not carry.
 */
export const roleRequests = pgTable(
  'role_requests',
  {
    id: idColumn(),
    wardId: wardColumn(),
    role: role().notNull(),
    campaignId: uuid(),
    /** The role ends by itself at this time; null where it has no end. */
    untilAt: instant(),
    ...requestColumns(),
  },
  ({ wardId, role, campaignId, requestedAt, id, ...request }) => [
    ...requestChecks('role_requests', request),
    uniqueIndex('role_requests_one_open')
      .on(request.accountId, role, sql`coalesce(${campaignId}, '00000000-0000-0000-0000-000000000000')`)
      .where(sql`${request.outcome} is null`),
    index('role_requests_open').on(wardId, requestedAt, id).where(sql`${request.outcome} is null`),
    index('role_requests_account').on(request.accountId),
  ],
)

/**
 * A role from a time to a time, for the whole ward or one campaign. It names the confirmed request of two people, or
 * stands there as given by the operator. Ending one sets `untilAt`; rows are never deleted.
 */
export const roleGrants = pgTable(
  'role_grants',
  {
    id: idColumn(),
    wardId: wardColumn(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    role: role().notNull(),
    campaignId: uuid(),
    fromAt: instant().notNull(),
    untilAt: instant(),
    source: grantSource().notNull(),
    requestId: uuid()
      .unique('role_grants_request')
      .references(() => roleRequests.id),
    /** Where the role was ended before its time: when, and by whom (null with a time: the operator). */
    endedAt: instant(),
    endedBy: uuid().references(() => accounts.id),
  },
  ({ accountId, fromAt, untilAt, source, requestId, endedAt, endedBy, wardId, id }) => [
    index('role_grants_account').on(accountId),
    index('role_grants_ward').on(wardId, fromAt, id),
    check('role_grants_in_order', sql`${untilAt} is null or ${untilAt} > ${fromAt}`),
    check('role_grants_by_two', sql`(${source} = 'two_people') = (${requestId} is not null)`),
    check('role_grants_ended', sql`${endedAt} is not null and ${untilAt} is not null or ${endedBy} is null`),
  ],
)

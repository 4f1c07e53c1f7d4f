import { sql } from 'drizzle-orm'
import { boolean, check, index, jsonb, pgTable, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { MembershipPeriod } from '#server/domain/collectives/contract.ts'
import { collectives, membershipPosition, memberships } from './collectives.ts'
import { idColumn, instant, wardColumn } from './columns.ts'
import { requestChecks, requestColumns } from './second-person.ts'

/**
 * How a membership of the past should read, asked for by one person and decided by another. Without a membership it is
 * one that nobody wrote down; otherwise `before` keeps how it read when it was asked for. A trigger written by hand lets
 * nothing but a confirmed row change a membership's past.
 */
export const membershipCorrections = pgTable(
  'membership_corrections',
  {
    id: idColumn(),
    wardId: wardColumn(),
    membershipId: uuid().references(() => memberships.id),
    before: jsonb().$type<MembershipPeriod>(),
    collectiveId: uuid()
      .notNull()
      .references(() => collectives.id),
    position: membershipPosition().notNull(),
    isScoring: boolean().notNull(),
    fromAt: instant().notNull(),
    untilAt: instant(),
    ...requestColumns(),
  },
  ({ wardId, membershipId, before, fromAt, untilAt, requestedAt, id, ...request }) => [
    ...requestChecks('membership_corrections', request),
    check('membership_corrections_in_order', sql`${untilAt} is null or ${untilAt} > ${fromAt}`),
    check('membership_corrections_before', sql`(${membershipId} is null) = (${before} is null)`),
    uniqueIndex('membership_corrections_one_open').on(membershipId).where(sql`${request.outcome} is null`),
    index('membership_corrections_open').on(wardId, requestedAt, id).where(sql`${request.outcome} is null`),
    index('membership_corrections_ward').on(wardId, request.decidedAt, id),
    index('membership_corrections_account').on(request.accountId),
  ],
)

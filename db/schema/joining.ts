import { sql } from 'drizzle-orm'
import { boolean, check, index, pgEnum, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { joinOutcomes } from '#server/domain/collectives/contract.ts'
import { collectives } from './collectives.ts'
import { idColumn, instant, wardColumn } from './columns.ts'
import { accounts } from './identity.ts'

export const joinOutcome = pgEnum('join_outcome', joinOutcomes)

/**
 * The code by which a collective is joined, as it stands on its sheet of paper: whoever reads it may use it, so it is
 * kept as it is. Renewing overwrites it, and the old one is as unknown as any other.
 */
export const joinCodes = pgTable(
  'join_codes',
  {
    collectiveId: uuid()
      .primaryKey()
      .references(() => collectives.id),
    wardId: wardColumn(),
    code: text().notNull(),
    needsApproval: boolean().notNull().default(false),
    renewedAt: instant().notNull(),
    renewedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    closedAt: instant(),
  },
  (table) => [unique('join_codes_code').on(table.code)],
)

/** A link for one person, who joins without waiting. Only the token's hash is kept: a copy of the database invites nobody. */
export const invitations = pgTable(
  'invitations',
  {
    id: idColumn(),
    wardId: wardColumn(),
    collectiveId: uuid()
      .notNull()
      .references(() => collectives.id),
    tokenHash: text().notNull(),
    invitedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    usedBy: uuid().references(() => accounts.id),
    withdrawnAt: instant(),
  },
  (table) => [
    unique('invitations_token').on(table.tokenHash),
    index('invitations_collective').on(table.collectiveId, table.createdAt, table.id),
    check('invitations_in_order', sql`${table.expiresAt} > ${table.createdAt}`),
    check('invitations_used_by_somebody', sql`(${table.usedAt} is null) = (${table.usedBy} is null)`),
    check('invitations_used_or_withdrawn', sql`${table.usedAt} is null or ${table.withdrawnAt} is null`),
  ],
)

/** Somebody waits for a lead's word, where the code alone does not let in. */
export const joinRequests = pgTable(
  'join_requests',
  {
    id: idColumn(),
    wardId: wardColumn(),
    collectiveId: uuid()
      .notNull()
      .references(() => collectives.id),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    askedAt: instant().notNull(),
    outcome: joinOutcome(),
    decidedAt: instant(),
    decidedBy: uuid().references(() => accounts.id),
  },
  (table) => [
    uniqueIndex('join_requests_one_open')
      .on(table.collectiveId, table.accountId)
      .where(sql`${table.decidedAt} is null`),
    index('join_requests_waiting').on(table.collectiveId, table.askedAt, table.id),
    index('join_requests_account').on(table.accountId),
    check('join_requests_decided', sql`(${table.outcome} is null) = (${table.decidedAt} is null)`),
    check('join_requests_not_own', sql`${table.decidedBy} is distinct from ${table.accountId}`),
  ],
)

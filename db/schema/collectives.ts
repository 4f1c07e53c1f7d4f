import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { collectiveKinds, membershipPositions } from '#server/domain/collectives/contract.ts'
import { idColumn, instant, wardColumn } from './columns.ts'
import { accounts } from './identity.ts'

export const collectiveKind = pgEnum('collective_kind', collectiveKinds)
export const membershipPosition = pgEnum('membership_position', membershipPositions)

export const collectives = pgTable(
  'collectives',
  {
    id: idColumn(),
    wardId: wardColumn(),
    code: text().notNull(),
    name: text().notNull(),
    kind: collectiveKind().notNull(),
    parentId: uuid(),
    /** Declared number of members; a board per member counts the scoring members instead. */
    headcount: integer(),
    /** Declared share of women in whole percent, with the day it was counted; null where nothing is recorded. */
    womenPercent: integer(),
    womenCountedOn: date({ mode: 'string' }),
    /** People living in a residential group; null for other kinds. */
    residents: integer(),
    createdAt: instant().notNull(),
    dissolvedAt: instant(),
  },
  (table) => [
    unique('collectives_code').on(table.wardId, table.code),
    index('collectives_parent').on(table.parentId),
    check('collectives_women_percent', sql`${table.womenPercent} between 0 and 100`),
    check('collectives_women_dated', sql`(${table.womenPercent} is null) = (${table.womenCountedOn} is null)`),
    check('collectives_not_own_parent', sql`${table.parentId} is distinct from ${table.id}`),
  ],
)

/**
 * Memberships over time, `untilAt` exclusive. At any moment exactly one of a person's memberships scores: an
 * exclusion constraint written by hand in the first migration forbids two.
 */
export const memberships = pgTable(
  'memberships',
  {
    id: idColumn(),
    wardId: wardColumn(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    collectiveId: uuid()
      .notNull()
      .references(() => collectives.id),
    position: membershipPosition().notNull().default('member'),
    isScoring: boolean().notNull(),
    fromAt: instant().notNull(),
    untilAt: instant(),
  },
  (table) => [
    index('memberships_account').on(table.accountId),
    index('memberships_collective').on(table.collectiveId),
    check('memberships_in_order', sql`${table.untilAt} is null or ${table.untilAt} > ${table.fromAt}`),
  ],
)

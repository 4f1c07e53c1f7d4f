import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { assistances } from './assistance.ts'
import { campaigns } from './campaigns.ts'
import { idColumn, instant, wardColumn } from './columns.ts'
import { accounts } from './identity.ts'
import { verdicts } from './verdicts.ts'

/** An author asks once for a second look at a rejection. Append-only: what came of it are the act's later verdicts. */
export const appeals = pgTable(
  'appeals',
  {
    id: idColumn(),
    wardId: wardColumn(),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id),
    assistanceId: uuid()
      .notNull()
      .references(() => assistances.id),
    /** The rejection appealed against. */
    verdictId: uuid()
      .notNull()
      .references(() => verdicts.id),
    authorId: uuid()
      .notNull()
      .references(() => accounts.id),
    reason: text().notNull(),
    /** The act's revision as the appeal made it: verdicts from here on are on the appeal. */
    revision: integer().notNull(),
    openedAt: instant().notNull(),
  },
  (table) => [
    unique('appeals_once').on(table.assistanceId),
    index('appeals_campaign').on(table.campaignId, table.openedAt),
    index('appeals_verdict').on(table.verdictId),
    check('appeals_reason_length', sql`length(${table.reason}) between 1 and 500`),
    check('appeals_no_long_numbers', sql`${table.reason} !~ '[0-9]{9,}'`),
  ],
)

import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, index, integer, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { decisions, verdictKinds, verdictReasons } from '#server/domain/assistance/contract.ts'
import { assistances, citizenGroup } from './assistance.ts'
import { idColumn, instant, wardColumn } from './columns.ts'
import { accounts } from './identity.ts'

export const decision = pgEnum('decision', decisions)
export const verdictKind = pgEnum('verdict_kind', verdictKinds)
export const verdictReason = pgEnum('verdict_reason', verdictReasons)

/** Priority on an act for a verifier; it runs out by itself and is not permission. */
export const claims = pgTable(
  'claims',
  {
    assistanceId: uuid()
      .primaryKey()
      .references(() => assistances.id),
    wardId: wardColumn(),
    verifierId: uuid()
      .notNull()
      .references(() => accounts.id),
    claimedAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (table) => [index('claims_verifier').on(table.verifierId, table.expiresAt)],
)

/** Every decision on an act, append-only. One verdict at most decides a revision; taking it back is a row of its own. */
export const verdicts = pgTable(
  'verdicts',
  {
    id: idColumn(),
    wardId: wardColumn(),
    assistanceId: uuid()
      .notNull()
      .references(() => assistances.id),
    revision: integer().notNull(),
    kind: verdictKind().notNull(),
    decision: decision().notNull(),
    verifierId: uuid()
      .notNull()
      .references(() => accounts.id),
    reason: verdictReason(),
    note: text(),
    /** The citizen groups the verifier confirmed; points go by these. */
    confirmedGroups: citizenGroup().array().notNull(),
    correctsId: uuid().references((): AnyPgColumn => verdicts.id),
    decidedAt: instant().notNull(),
  },
  (table) => [
    unique('verdicts_corrected_once').on(table.correctsId),
    index('verdicts_assistance').on(table.assistanceId, table.decidedAt),
    index('verdicts_verifier').on(table.verifierId, table.decidedAt),
    check('verdicts_reason_unless_accepting', sql`${table.decision} = 'accepted' or ${table.reason} is not null`),
    check('verdicts_correction_points_back', sql`(${table.kind} = 'decision') = (${table.correctsId} is null)`),
    check('verdicts_no_long_numbers', sql`coalesce(${table.note}, '') !~ '[0-9]{9,}'`),
  ],
)

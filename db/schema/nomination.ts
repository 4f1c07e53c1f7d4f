import { sql } from 'drizzle-orm'
import { bigint, check, date, index, integer, jsonb, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { awardForms, listKinds } from '#server/domain/nomination/contract.ts'
import { campaigns } from './campaigns.ts'
import { idColumn, instant, wardColumn } from './columns.ts'
import { accounts } from './identity.ts'
import { subjectKind } from './scoring.ts'

export const awardForm = pgEnum('award_form', awardForms)
export const listKind = pgEnum('list_kind', listKinds)

const campaignColumn = () =>
  uuid()
    .notNull()
    .references(() => campaigns.id)

/** Versions of the nomination rules for an award form and a kind of subject. Append-only. */
export const nominationRules = pgTable(
  'nomination_rules',
  {
    id: idColumn(),
    wardId: wardColumn(),
    campaignId: campaignColumn(),
    awardForm: awardForm().notNull(),
    subjectKind: subjectKind().notNull(),
    version: integer().notNull(),
    definition: jsonb().notNull(),
    sha256: text().notNull(),
    publishedAt: instant().notNull(),
  },
  (table) => [
    unique('nomination_rules_version').on(table.campaignId, table.awardForm, table.subjectKind, table.version),
  ],
)

/** A computed list with the facts it read, as canonical JSON texts: the same facts give the same bytes. Append-only. */
export const nominationLists = pgTable(
  'nomination_lists',
  {
    id: idColumn(),
    wardId: wardColumn(),
    campaignId: campaignColumn(),
    kind: listKind().notNull(),
    awardForm: awardForm().notNull(),
    subjectKind: subjectKind().notNull(),
    asOfSeq: bigint({ mode: 'number' }).notNull(),
    ledgerHash: text().notNull(),
    ruleVersion: integer().notNull(),
    facts: text().notNull(),
    result: text().notNull(),
    /** SHA-256 over facts and result together. */
    sha256: text().notNull(),
    computedAt: instant().notNull(),
    computedBy: uuid().references(() => accounts.id),
    /** Makes the automatic computation happen once; null for lists asked for by hand. */
    onceKey: text(),
  },
  (table) => [
    unique('nomination_lists_once').on(table.campaignId, table.onceKey),
    index('nomination_lists_campaign').on(table.campaignId, table.computedAt),
  ],
)

/** A dated act of an authority that opens discipline, inspection or a complaint; released by its conclusion. */
export const holds = pgTable(
  'holds',
  {
    id: idColumn(),
    wardId: wardColumn(),
    subjectKind: subjectKind().notNull(),
    subjectId: uuid().notNull(),
    reference: text().notNull(),
    openedOn: date({ mode: 'string' }).notNull(),
    closedOn: date({ mode: 'string' }),
    conclusion: text(),
    recordedAt: instant().notNull(),
    recordedBy: uuid().references(() => accounts.id),
  },
  (table) => [
    index('holds_subject').on(table.subjectKind, table.subjectId),
    check('holds_closed_whole', sql`(${table.closedOn} is null) = (${table.conclusion} is null)`),
  ],
)

/** Commendations already given, so that one achievement earns one award (Law Art. 5.2). */
export const pastCommendations = pgTable(
  'past_commendations',
  {
    id: idColumn(),
    wardId: wardColumn(),
    subjectKind: subjectKind().notNull(),
    subjectId: uuid().notNull(),
    awardForm: awardForm().notNull(),
    /** The achievement in a short code that a campaign's list compares with its own slug. */
    achievement: text().notNull(),
    decisionNumber: text().notNull(),
    decidedOn: date({ mode: 'string' }).notNull(),
    /** A disciplinary period that ends later keeps the person off; see holds for open ones. */
    recordedAt: instant().notNull(),
    year: integer().notNull(),
  },
  (table) => [index('past_commendations_subject').on(table.subjectKind, table.subjectId, table.achievement)],
)

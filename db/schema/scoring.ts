import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { balanceViews, capacities, type EntryLine, entryKinds, subjectKinds } from '#server/domain/scoring/contract.ts'
import { campaigns } from './campaigns.ts'
import { collectives } from './collectives.ts'
import { idColumn, instant, wardColumn } from './columns.ts'
import { accounts } from './identity.ts'

export const entryKind = pgEnum('entry_kind', entryKinds)
export const balanceView = pgEnum('balance_view', balanceViews)
export const capacity = pgEnum('capacity', capacities)
export const subjectKind = pgEnum('subject_kind', subjectKinds)

const campaignColumn = () =>
  uuid()
    .notNull()
    .references(() => campaigns.id)

/** Published versions of the point rules. Append-only; the version in force is the one in force when the help happened. */
export const pointRules = pgTable(
  'point_rules',
  {
    id: idColumn(),
    wardId: wardColumn(),
    campaignId: campaignColumn(),
    version: integer().notNull(),
    validFrom: instant().notNull(),
    publishedAt: instant().notNull(),
    definition: jsonb().notNull(),
    sha256: text().notNull(),
  },
  (table) => [unique('point_rules_version').on(table.campaignId, table.version)],
)

/** The end of each campaign's ledger. Locking this row is what makes `seq` free of gaps. */
export const ledgerHeads = pgTable(
  'ledger_heads',
  {
    campaignId: uuid()
      .primaryKey()
      .references(() => campaigns.id),
    wardId: wardColumn(),
    seq: bigint({ mode: 'number' }).notNull(),
    hash: text().notNull(),
    /** Last entry that outsiders may know of; stands still while a freeze is on. */
    publicThroughSeq: bigint({ mode: 'number' }).notNull(),
  },
  (table) => [check('ledger_heads_public_not_ahead', sql`${table.publicThroughSeq} <= ${table.seq}`)],
)

/** The ledger. Append-only, `seq` without gaps per campaign, each entry sealed to the one before by its hash. */
export const ledgerEntries = pgTable(
  'ledger_entries',
  {
    campaignId: campaignColumn(),
    seq: bigint({ mode: 'number' }).notNull(),
    id: uuid().notNull(),
    wardId: wardColumn(),
    kind: entryKind().notNull(),
    /** The person credited; null for milestones and adjustments, which are the collective's alone. */
    accountId: uuid().references(() => accounts.id),
    collectiveId: uuid()
      .notNull()
      .references(() => collectives.id),
    capacity: capacity().notNull(),
    assistanceId: uuid(),
    verdictId: uuid(),
    correctsSeq: bigint({ mode: 'number' }),
    points: integer().notNull(),
    /** +1 for an accepted act, -1 for its reversal, 0 for the rest. */
    acts: integer().notNull(),
    ruleVersion: integer().notNull(),
    lines: jsonb().$type<readonly EntryLine[]>().notNull(),
    /** Local day of the help. */
    occurredOn: date({ mode: 'string' }).notNull(),
    recordedAt: instant().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.campaignId, table.seq] }),
    unique('ledger_entries_id').on(table.id),
    uniqueIndex('ledger_entries_one_per_verdict').on(table.verdictId),
    uniqueIndex('ledger_entries_reversed_once')
      .on(table.campaignId, table.correctsSeq)
      .where(sql`${table.kind} = 'reversal'`),
    foreignKey({
      columns: [table.campaignId, table.correctsSeq],
      foreignColumns: [table.campaignId, table.seq],
      name: 'ledger_entries_corrects',
    }),
    index('ledger_entries_account').on(table.campaignId, table.accountId, table.seq),
    index('ledger_entries_collective').on(table.campaignId, table.collectiveId, table.seq),
    index('ledger_entries_assistance').on(table.assistanceId),
    index('ledger_entries_occurred').on(table.campaignId, table.occurredOn),
    check(
      'ledger_entries_reversal_points_back',
      sql`(${table.kind} in ('reversal', 'supplement')) = (${table.correctsSeq} is not null)`,
    ),
    check(
      'ledger_entries_award_of_person',
      sql`${table.kind} not in ('award') or (${table.accountId} is not null and ${table.assistanceId} is not null)`,
    ),
    check('ledger_entries_acts', sql`${table.acts} between -1 and 1`),
  ],
)

/** Totals: a cache moved in the same transaction as the ledger, which a rebuild reproduces exactly. */
export const balances = pgTable(
  'balances',
  {
    campaignId: campaignColumn(),
    view: balanceView().notNull(),
    subjectKind: subjectKind().notNull(),
    subjectId: uuid().notNull(),
    capacity: capacity().notNull(),
    wardId: wardColumn(),
    points: integer().notNull(),
    accepted: integer().notNull(),
    lastSeq: bigint({ mode: 'number' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.campaignId, table.view, table.subjectKind, table.subjectId, table.capacity] }),
    index('balances_board').on(table.campaignId, table.view, table.subjectKind, table.points),
  ],
)

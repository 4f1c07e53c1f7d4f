import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { actStates, citizenKeyStrengths } from '#server/domain/assistance/contract.ts'
import { channels, citizenGroups, modeReasons, modes } from '#server/domain/scoring/contract.ts'
import { campaigns, lessons, models, services, stations } from './campaigns.ts'
import { collectives } from './collectives.ts'
import { idColumn, instant, wardColumn } from './columns.ts'
import { accounts } from './identity.ts'
import { capacity } from './scoring.ts'

export const actState = pgEnum('act_state', actStates)
export const citizenKeyStrength = pgEnum('citizen_key_strength', citizenKeyStrengths)
export const mode = pgEnum('mode', modes)
export const modeReason = pgEnum('mode_reason', modeReasons)
export const channel = pgEnum('channel', channels)
export const citizenGroup = pgEnum('citizen_group', citizenGroups)

/** An act of help. The citizen is a key; no number, name or face of theirs is anywhere. */
export const assistances = pgTable(
  'assistances',
  {
    /** Made by the phone or browser (UUIDv7), so that sending twice is one act. */
    id: idColumn(),
    wardId: wardColumn(),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id),
    authorId: uuid()
      .notNull()
      .references(() => accounts.id),
    /** Who keyed it in; may not verify it either. */
    keyedById: uuid()
      .notNull()
      .references(() => accounts.id),
    /** The author's scoring collective when the help was given: the one credited. */
    collectiveId: uuid()
      .notNull()
      .references(() => collectives.id),
    serviceId: uuid()
      .notNull()
      .references(() => services.id),
    modelId: uuid().references(() => models.id),
    mode: mode().notNull(),
    modeReason: modeReason(),
    channel: channel().notNull(),
    capacity: capacity().notNull(),
    stationId: uuid().references(() => stations.id),
    lessonId: uuid().references(() => lessons.id),
    place: text(),
    occurredAt: instant().notNull(),
    occurredOn: date({ mode: 'string' }).notNull(),
    receivedAt: instant().notNull(),
    lateReason: text(),
    citizenKey: text(),
    citizenKeyStrength: citizenKeyStrength(),
    /** 60 or older, read from the ID number at the edge; null where no ID number was given. */
    isOlder: boolean(),
    citizenGroups: citizenGroup().array().notNull(),
    /** Keyed hash of the receipt number, and its last four characters for the screen. */
    receiptKey: text(),
    receiptLastFour: text(),
    note: text(),
    state: actState().notNull(),
    revision: integer().notNull(),
    /** Digest of the first submission: the same digest under the same id is answered the same for ever. */
    digest: text().notNull(),
    /** What this act's credit is counted once for; null where nothing limits it. */
    creditKey: text(),
    /** Since when this act stands in line for that credit: its receipt, or the edit that gave it this key. */
    creditSince: instant().notNull(),
    decidedAt: instant(),
    /** Since when it waits for a verdict: its receipt, its mending after a return, or its appeal. */
    waitingSince: instant().notNull(),
    /** After this day key and photos are destroyed; counts stay. */
    retainUntil: date({ mode: 'string' }).notNull(),
    /** When they were: from then on random marks stand for the keys, the same for the same, and mean nothing else. */
    keysDestroyedAt: instant(),
  },
  (table) => [
    uniqueIndex('assistances_one_credit').on(table.campaignId, table.creditKey).where(sql`${table.state} = 'accepted'`),
    index('assistances_credit').on(table.campaignId, table.creditKey, table.creditSince),
    index('assistances_author').on(table.authorId, table.receivedAt),
    index('assistances_waiting')
      .on(table.campaignId, table.receivedAt, table.id)
      .where(sql`${table.state} = 'waiting'`),
    index('assistances_overdue')
      .on(table.campaignId, table.waitingSince, table.id)
      .where(sql`${table.state} = 'waiting'`),
    index('assistances_state').on(table.campaignId, table.state, table.occurredOn),
    index('assistances_citizen').on(table.campaignId, table.citizenKey),
    index('assistances_retained').on(table.retainUntil, table.id).where(sql`${table.keysDestroyedAt} is null`),
    check('assistances_key_has_strength', sql`(${table.citizenKey} is null) = (${table.citizenKeyStrength} is null)`),
    check('assistances_revision', sql`${table.revision} >= 1`),
    check('assistances_note_length', sql`length(${table.note}) <= 500`),
    check(
      'assistances_no_long_numbers',
      sql`coalesce(${table.note}, '') || ' ' || coalesce(${table.place}, '') || ' ' || coalesce(${table.lateReason}, '') !~ '[0-9]{9,}'`,
    ),
    check(
      'assistances_decided',
      sql`(${table.state} in ('accepted', 'rejected', 'returned')) <= (${table.decidedAt} is not null)`,
    ),
  ],
)

/** Every content an act had, by revision (without the citizen's key, which is destroyed on its day). Append-only. */
export const assistanceRevisions = pgTable(
  'assistance_revisions',
  {
    assistanceId: uuid()
      .notNull()
      .references(() => assistances.id),
    revision: integer().notNull(),
    wardId: wardColumn(),
    editorId: uuid()
      .notNull()
      .references(() => accounts.id),
    digest: text().notNull(),
    changed: text().array().notNull(),
    recordedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.assistanceId, table.revision] })],
)

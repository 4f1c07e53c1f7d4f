import { sql } from 'drizzle-orm'
import { bigint, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { idColumn, instant, wardColumn } from './columns.ts'

/**
 * Who did what when to what. Append-only. No foreign keys: the record of an act outlives what it was about.
 */
export const auditEvents = pgTable(
  'audit_events',
  {
    id: idColumn(),
    wardId: wardColumn(),
    at: instant().notNull(),
    actorId: uuid(),
    action: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    details: jsonb().notNull(),
  },
  (table) => [
    index('audit_events_at').on(table.wardId, table.at, table.id),
    index('audit_events_actor').on(table.actorId, table.at),
    index('audit_events_action').on(table.action, table.at),
    index('audit_events_subject').on(table.subjectId, table.at),
  ],
)

/** Effects that must happen after a commit, handled once each by `key`, also after a crash. */
export const outbox = pgTable(
  'outbox',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    wardId: wardColumn(),
    topic: text().notNull(),
    key: text().notNull(),
    payload: jsonb().notNull(),
    createdAt: instant().notNull(),
    handledAt: instant(),
    attempts: integer().notNull().default(0),
    lastError: text(),
  },
  (table) => [
    unique('outbox_key').on(table.topic, table.key),
    index('outbox_pending').on(table.id).where(sql`${table.handledAt} is null`),
  ],
)

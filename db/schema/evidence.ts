import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { assistances } from './assistance.ts'
import { idColumn, instant, wardColumn } from './columns.ts'

/** A photo, already decoded, turned upright, stripped of metadata and re-encoded; the file lies in storage under its hash. */
export const evidenceFiles = pgTable(
  'evidence_files',
  {
    id: idColumn(),
    wardId: wardColumn(),
    assistanceId: uuid()
      .notNull()
      .references(() => assistances.id),
    sha256: text().notNull(),
    /** Hash of the bytes as a program sent them under an id of its own: sending them again is the same photo. */
    sentSha256: text(),
    bytes: integer().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    position: integer().notNull(),
    storedAt: instant().notNull(),
    removedAt: instant(),
  },
  (table) => [index('evidence_files_assistance').on(table.assistanceId), index('evidence_files_hash').on(table.sha256)],
)

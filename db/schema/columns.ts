import { text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { wards } from './ward.ts'

/** Columns that several tables share, spelled once. */
export const idColumn = () => uuid().primaryKey()
export const wardColumn = () =>
  text()
    .notNull()
    .references(() => wards.code)
export const instant = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' })

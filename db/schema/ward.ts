import { boolean, pgTable, text } from 'drizzle-orm/pg-core'

/** The ward a row belongs to, by its five-digit administrative code (Decision 19/2025/QĐ-TTg). */
export const wards = pgTable('wards', {
  code: text().primaryKey(),
  name: text().notNull(),
  provinceCode: text().notNull(),
  provinceName: text().notNull(),
  /** Tells whether the secret behind the citizens' keys is still the one they were made with; gives nothing of it away; `'loading'` while a demo is loaded. */
  secretFingerprint: text(),
  /** Whether everybody with a role must sign in with two steps. */
  requiresSecondFactor: boolean().notNull().default(false),
})

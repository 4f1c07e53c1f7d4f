import { pgTable, text } from 'drizzle-orm/pg-core'

/** The ward a row belongs to, by its five-digit administrative code (Decision 19/2025/QĐ-TTg). */
export const wards = pgTable('wards', {
  code: text().primaryKey(),
  name: text().notNull(),
  provinceCode: text().notNull(),
  provinceName: text().notNull(),
})

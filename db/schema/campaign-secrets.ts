import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { campaigns } from './campaigns.ts'
import { instant, wardColumn } from './columns.ts'

/**
 * That a campaign has a secret of its own behind its citizens' keys, what tells it from another, and when it was
 * destroyed. The secret itself lies outside the database.
 */
export const campaignSecrets = pgTable('campaign_secrets', {
  campaignId: uuid()
    .primaryKey()
    .references(() => campaigns.id),
  wardId: wardColumn(),
  fingerprint: text().notNull(),
  madeAt: instant().notNull(),
  destroyedAt: instant(),
})

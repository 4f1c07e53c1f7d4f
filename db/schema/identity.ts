import { sql } from 'drizzle-orm'
import { boolean, check, index, pgEnum, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { apiScopes, consentPurposes, locales, loginKinds, sexes } from '#server/domain/identity/contract.ts'
import { idColumn, instant, wardColumn } from './columns.ts'

export const loginKind = pgEnum('login_kind', loginKinds)
export const consentPurpose = pgEnum('consent_purpose', consentPurposes)
export const sex = pgEnum('sex', sexes)
export const localeCode = pgEnum('locale_code', locales)
export const apiScope = pgEnum('api_scope', apiScopes)

/** A person who may sign in. `givenName` is kept apart because Vietnamese lists sort by it first. */
export const accounts = pgTable('accounts', {
  id: idColumn(),
  wardId: wardColumn(),
  fullName: text().notNull(),
  givenName: text().notNull(),
  /** Optional and declared, used for the tie rule of Decree 152/2025 Art. 4(6) alone. */
  sex: sex(),
  locale: localeCode().notNull().default('vi'),
  createdAt: instant().notNull(),
  disabledAt: instant(),
  /** After a way back in was given: until then the person neither verifies nor votes nor grants. */
  restrictedUntil: instant(),
})

/** What a person types to sign in: a phone number in +84 form, or an e-mail address in lower case. */
export const logins = pgTable(
  'logins',
  {
    id: idColumn(),
    wardId: wardColumn(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    kind: loginKind().notNull(),
    value: text().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [unique('logins_value').on(table.value), index('logins_account').on(table.accountId)],
)

/** Password hashes live apart from accounts: the session library reads every column of the account table. */
export const passwords = pgTable('passwords', {
  accountId: uuid()
    .primaryKey()
    .references(() => accounts.id),
  wardId: wardColumn(),
  hash: text().notNull(),
  changedAt: instant().notNull(),
})

/** Sessions by the hash of their token, so that a copy of the database opens no session. */
export const sessions = pgTable(
  'sessions',
  {
    id: text().primaryKey(),
    wardId: wardColumn(),
    userId: uuid()
      .notNull()
      .references(() => accounts.id),
    expiresAt: instant().notNull(),
    createdAt: instant().notNull(),
    /** To the nearest minutes; idle sessions end by it. */
    lastUsedAt: instant().notNull(),
    device: text().notNull().default(''),
  },
  (table) => [index('sessions_user').on(table.userId)],
)

/** A person's own consent, with the version of the text it was given to. Nothing is consented by default. */
export const consents = pgTable(
  'consents',
  {
    id: idColumn(),
    wardId: wardColumn(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    purpose: consentPurpose().notNull(),
    textVersion: text().notNull(),
    grantedAt: instant().notNull(),
    withdrawnAt: instant(),
    isTestimonyOnPaper: boolean().notNull().default(false),
  },
  (table) => [
    uniqueIndex('consents_one_in_force').on(table.accountId, table.purpose).where(sql`${table.withdrawnAt} is null`),
  ],
)

/** Tokens of the public interface by their hash. `createdBy` null: made on the command line. Rows are never deleted. */
export const apiTokens = pgTable(
  'api_tokens',
  {
    id: idColumn(),
    wardId: wardColumn(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    hash: text().notNull(),
    name: text().notNull(),
    scopes: apiScope().array().notNull(),
    createdAt: instant().notNull(),
    createdBy: uuid().references(() => accounts.id),
    expiresAt: instant().notNull(),
    /** Coarse: moved at most once an hour, so that it costs no write a request and draws no profile of a person. */
    lastUsedAt: instant(),
    revokedAt: instant(),
  },
  (table) => [
    unique('api_tokens_hash').on(table.hash),
    index('api_tokens_account').on(table.accountId, table.id),
    check('api_tokens_scoped', sql`cardinality(${table.scopes}) > 0`),
    check('api_tokens_in_order', sql`${table.expiresAt} > ${table.createdAt}`),
  ],
)

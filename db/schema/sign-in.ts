import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { linkPurposes } from '#server/domain/identity/contract.ts'
import { idColumn, instant, wardColumn } from './columns.ts'
import { accounts, loginKind } from './identity.ts'
import { requestColumns } from './second-person.ts'

export const linkPurpose = pgEnum('link_purpose', linkPurposes)

const accountColumn = () =>
  uuid()
    .notNull()
    .references(() => accounts.id)

/** How often something was tried since its window began. Keys are keyed hashes of what was typed. */
export const attemptCounts = pgTable(
  'attempt_counts',
  { key: text().primaryKey(), wardId: wardColumn(), count: integer().notNull(), endsAt: instant().notNull() },
  (table) => [index('attempt_counts_ends').on(table.endsAt)],
)

/**
 * The secret shared with a person's authenticator app, sealed with a key that is not in the database. It counts once
 * it was confirmed with a code; the step of the last code is kept, so that a code works once.
 */
export const totpFactors = pgTable('totp_factors', {
  accountId: accountColumn().primaryKey(),
  wardId: wardColumn(),
  sealedSecret: text().notNull(),
  createdAt: instant().notNull(),
  confirmedAt: instant(),
  lastUsedStep: bigint({ mode: 'number' }),
})

export const passkeys = pgTable(
  'passkeys',
  {
    id: idColumn(),
    wardId: wardColumn(),
    accountId: accountColumn(),
    /** Both as base64url. */
    credentialId: text().notNull(),
    publicKey: text().notNull(),
    counter: bigint({ mode: 'number' }).notNull(),
    transports: text().array().notNull(),
    name: text().notNull(),
    isSynced: boolean().notNull(),
    createdAt: instant().notNull(),
    lastUsedAt: instant(),
  },
  (table) => [unique('passkeys_credential').on(table.credentialId), index('passkeys_account').on(table.accountId)],
)

/** What a browser must sign to register a passkey; one at a time for each person. */
export const passkeyChallenges = pgTable('passkey_challenges', {
  accountId: accountColumn().primaryKey(),
  wardId: wardColumn(),
  challenge: text().notNull(),
  expiresAt: instant().notNull(),
})

/** Hashes of the codes for the day the phone is gone; each works once. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    id: idColumn(),
    wardId: wardColumn(),
    accountId: accountColumn(),
    hash: text().notNull(),
    createdAt: instant().notNull(),
    usedAt: instant(),
  },
  (table) => [unique('recovery_codes_hash').on(table.accountId, table.hash)],
)

/** Sign-ins that still want the second factor, by the hash of their token. */
export const signInSteps = pgTable(
  'sign_in_steps',
  {
    id: text().primaryKey(),
    wardId: wardColumn(),
    accountId: accountColumn(),
    /** What a passkey must sign. */
    challenge: text().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (table) => [index('sign_in_steps_expires').on(table.expiresAt)],
)

/**
 * Two people give somebody a way back in: one asks, another confirms, and neither is whom it is about. Unlike other
 * requests it may be stopped by that person, who is told of it: it may be somebody else who wants in.
 */
export const accountResets = pgTable(
  'account_resets',
  {
    id: idColumn(),
    wardId: wardColumn(),
    ...requestColumns(),
  },
  (table) => [
    uniqueIndex('account_resets_one_open').on(table.accountId).where(sql`${table.outcome} is null`),
    index('account_resets_ward').on(table.wardId, table.requestedAt),
    check('account_resets_not_own', sql`${table.requestedBy} <> ${table.accountId}`),
    check(
      'account_resets_by_another',
      sql`${table.outcome} is distinct from 'confirmed' or (${table.decidedBy} <> ${table.requestedBy} and ${table.decidedBy} <> ${table.accountId})`,
    ),
    check(
      'account_resets_decided_whole',
      sql`num_nulls(${table.outcome}, ${table.decidedBy}, ${table.decidedAt}) in (0, 3)`,
    ),
  ],
)

/** A way in without a password, for once and a day, by the hash of its code. */
export const signInLinks = pgTable(
  'sign_in_links',
  {
    id: idColumn(),
    wardId: wardColumn(),
    accountId: accountColumn(),
    purpose: linkPurpose().notNull(),
    hash: text().notNull(),
    madeBy: uuid().references(() => accounts.id),
    resetId: uuid().references(() => accountResets.id),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (table) => [
    unique('sign_in_links_hash').on(table.hash),
    index('sign_in_links_account').on(table.accountId),
    unique('sign_in_links_reset').on(table.resetId),
    check('sign_in_links_not_own', sql`${table.madeBy} <> ${table.accountId}`),
  ],
)

/** Phone numbers and addresses that were replaced: their owner is told of the change there. Swept after some weeks. */
export const formerLogins = pgTable(
  'former_logins',
  {
    id: idColumn(),
    wardId: wardColumn(),
    accountId: accountColumn(),
    kind: loginKind().notNull(),
    value: text().notNull(),
    replacedAt: instant().notNull(),
  },
  (table) => [index('former_logins_account').on(table.accountId), index('former_logins_replaced').on(table.replacedAt)],
)

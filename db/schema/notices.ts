import { sql } from 'drizzle-orm'
import { boolean, check, index, jsonb, pgEnum, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { type NoticeContent, noticeChannels, noticeKinds, noticeTopics } from '#server/domain/notices/contract.ts'
import { idColumn, instant, wardColumn } from './columns.ts'
import { accounts } from './identity.ts'

export const noticeKind = pgEnum('notice_kind', noticeKinds)
export const noticeTopic = pgEnum('notice_topic', noticeTopics)
export const noticeChannel = pgEnum('notice_channel', noticeChannels)

/** What a person is told. A notice that they switched off is a row too, so that it is not made again. */
export const notices = pgTable(
  'notices',
  {
    id: idColumn(),
    wardId: wardColumn(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    kind: noticeKind().notNull(),
    /** Names what it is about: a person is told of it once. */
    key: text().notNull(),
    content: jsonb().$type<NoticeContent>().notNull(),
    isOnPage: boolean().notNull(),
    createdAt: instant().notNull(),
    readAt: instant(),
    /** From when on it may go out by mail, together with what else is due then; null: not by mail. */
    mailDueAt: instant(),
    mailedAt: instant(),
  },
  (table) => [
    unique('notices_key').on(table.accountId, table.key),
    index('notices_page').on(table.accountId, table.createdAt, table.id).where(sql`${table.isOnPage}`),
    index('notices_unread').on(table.accountId).where(sql`${table.isOnPage} and ${table.readAt} is null`),
    index('notices_mail').on(table.mailDueAt).where(sql`${table.mailDueAt} is not null and ${table.mailedAt} is null`),
    index('notices_age').on(table.createdAt),
  ],
)

/** What a person switched off; no row means on. */
export const noticePreferences = pgTable(
  'notice_preferences',
  {
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    topic: noticeTopic().notNull(),
    channel: noticeChannel().notNull(),
    wardId: wardColumn(),
    switchedOffAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.topic, table.channel] }),
    check('notice_preferences_security_stays', sql`${table.topic} <> 'security'`),
  ],
)

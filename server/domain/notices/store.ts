import { and, asc, eq, gte, inArray, isNull, lt, lte } from 'drizzle-orm'
import type { Connection, Transaction } from '#db/client.ts'
import { accounts, logins, noticePreferences, notices } from '#db/schema/index.ts'
import type { NoticeChannel, NoticeTopic } from './contract.ts'

export type NoticeRow = typeof notices.$inferInsert
export type SwitchedOff = { accountId: string; topic: NoticeTopic; channel: NoticeChannel }

/** Writes notices that are not there yet; answers whom a new one tells something on the page. */
export async function insertNotices(tx: Transaction, rows: readonly NoticeRow[]): Promise<string[]> {
  if (rows.length === 0) return []
  const made = await tx
    .insert(notices)
    .values([...rows])
    .onConflictDoNothing()
    .returning({ accountId: notices.accountId, isOnPage: notices.isOnPage })
  return [...new Set(made.filter(({ isOnPage }) => isOnPage).map(({ accountId }) => accountId))]
}

/** Takes back notices of what did not last; answers whose they were. */
export async function deleteNotices(
  tx: Transaction,
  { accountIds, keys }: { accountIds: readonly string[]; keys: readonly string[] },
): Promise<string[]> {
  if (keys.length === 0) return []
  const gone = await tx
    .delete(notices)
    .where(and(inArray(notices.accountId, [...accountIds]), inArray(notices.key, [...keys])))
    .returning({ accountId: notices.accountId })
  return [...new Set(gone.map(({ accountId }) => accountId))]
}

export async function listSwitchedOff(db: Connection, accountIds: readonly string[]): Promise<SwitchedOff[]> {
  if (accountIds.length === 0) return []
  const { accountId, topic, channel } = noticePreferences
  return await db
    .select({ accountId, topic, channel })
    .from(noticePreferences)
    .where(inArray(accountId, [...accountIds]))
}

/** Which of these people can be written to: they sign in with an e-mail address, and their account is open. */
export async function listMailable(db: Connection, accountIds: readonly string[]): Promise<Set<string>> {
  if (accountIds.length === 0) return new Set()
  const rows = await db
    .selectDistinct({ accountId: logins.accountId })
    .from(logins)
    .innerJoin(accounts, eq(accounts.id, logins.accountId))
    .where(and(inArray(logins.accountId, [...accountIds]), eq(logins.kind, 'email'), isNull(accounts.disabledAt)))
  return new Set(rows.map(({ accountId }) => accountId))
}

/** Replaces all that a person switched off. */
export async function replaceSwitchedOff(
  tx: Transaction,
  { accountId, wardId }: { accountId: string; wardId: string },
  rows: readonly { topic: NoticeTopic; channel: NoticeChannel; switchedOffAt: Date }[],
): Promise<void> {
  await tx.delete(noticePreferences).where(eq(noticePreferences.accountId, accountId))
  if (rows.length > 0) await tx.insert(noticePreferences).values(rows.map((row) => ({ ...row, accountId, wardId })))
}

/** Marks a person's unread notices as read: one, or all that are not newer than a moment. */
export async function updateNoticesRead(
  tx: Transaction,
  { accountId, id, until, readAt }: { accountId: string; id?: string; until?: Date; readAt: Date },
): Promise<number> {
  const read = await tx
    .update(notices)
    .set({ readAt })
    .where(
      and(
        eq(notices.accountId, accountId),
        isNull(notices.readAt),
        id === undefined ? undefined : eq(notices.id, id),
        until === undefined ? undefined : lte(notices.createdAt, until),
      ),
    )
    .returning({ id: notices.id })
  return read.length
}

/** People with notices that are due by mail, the longest waiting first. */
export async function listDueByMail(
  db: Connection,
  { from, until, limit }: { from: Date; until: Date; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ accountId: notices.accountId })
    .from(notices)
    .where(and(isNull(notices.mailedAt), gte(notices.mailDueAt, from), lte(notices.mailDueAt, until)))
    .limit(limit)
  return rows.map(({ accountId }) => accountId)
}

/** What is due to one person by mail, in the order in which it happened. */
export async function listDueNotices(
  db: Connection,
  { accountId, from, until, limit }: { accountId: string; from: Date; until: Date; limit: number },
) {
  const { id, content } = notices
  return await db
    .select({ id, content })
    .from(notices)
    .where(
      and(
        eq(notices.accountId, accountId),
        isNull(notices.mailedAt),
        gte(notices.mailDueAt, from),
        lte(notices.mailDueAt, until),
      ),
    )
    .orderBy(asc(notices.createdAt), asc(id))
    .limit(limit)
}

export async function updateNoticesMailed(db: Connection, ids: readonly string[], mailedAt: Date): Promise<void> {
  await db
    .update(notices)
    .set({ mailedAt })
    .where(inArray(notices.id, [...ids]))
}

/** Where and in what language to write to a person; undefined where they have no address or a closed account. */
export async function findAddressee(db: Connection, accountId: string) {
  const [found] = await db
    .select({ address: logins.value, locale: accounts.locale, fullName: accounts.fullName })
    .from(accounts)
    .innerJoin(logins, eq(logins.accountId, accounts.id))
    .where(and(eq(accounts.id, accountId), eq(logins.kind, 'email'), isNull(accounts.disabledAt)))
    .orderBy(asc(logins.createdAt), asc(logins.id))
    .limit(1)
  return found
}

export async function deleteOldNotices(db: Connection, before: Date): Promise<void> {
  await db.delete(notices).where(lt(notices.createdAt, before))
}

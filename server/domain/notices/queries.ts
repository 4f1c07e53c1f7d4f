import { and, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { campaigns, collectives, noticePreferences, notices, services } from '#db/schema/index.ts'
import type { Names } from '#server/domain/campaigns/index.ts'

/** Where a list goes on: the time and the id of the last notice shown. */
export type NoticeCursor = { createdAt: Date; id: string }

/** What a person is told on the page, the latest first. */
export async function listNotices(
  db: Connection,
  { accountId, cursor, limit }: { accountId: string; cursor?: NoticeCursor | undefined; limit: number },
) {
  const { id, content, createdAt, readAt } = notices
  return await db
    .select({ id, content, createdAt, readAt })
    .from(notices)
    .where(
      and(
        eq(notices.accountId, accountId),
        eq(notices.isOnPage, true),
        cursor && sql`(${createdAt}, ${id}) < (${cursor.createdAt.toISOString()}, ${cursor.id})`,
      ),
    )
    .orderBy(desc(createdAt), desc(id))
    .limit(limit)
}

/** How many notices a person has not read, counted no further than `most`. */
export async function countUnread(db: Connection, accountId: string, most: number): Promise<number> {
  const unread = db
    .select({ id: notices.id })
    .from(notices)
    .where(and(eq(notices.accountId, accountId), eq(notices.isOnPage, true), isNull(notices.readAt)))
    .limit(most)
    .as('unread')
  const [counted] = await db.select({ count: count() }).from(unread)
  return counted?.count ?? 0
}

export async function findNotice(db: Connection, { accountId, id }: { accountId: string; id: string }) {
  const [found] = await db
    .select({ content: notices.content })
    .from(notices)
    .where(and(eq(notices.id, id), eq(notices.accountId, accountId)))
  return found
}

export async function listOwnSwitchedOff(db: Connection, accountId: string) {
  const { topic, channel } = noticePreferences
  return await db.select({ topic, channel }).from(noticePreferences).where(eq(noticePreferences.accountId, accountId))
}

/** Names of what notices are about, by id. */
export type NoticeNames = {
  services: ReadonlyMap<string, Names>
  collectives: ReadonlyMap<string, string>
  campaigns: ReadonlyMap<string, { slug: string; names: Names }>
}

export async function listNoticeNames(
  db: Connection,
  ids: { services: readonly string[]; collectives: readonly string[]; campaigns: readonly string[] },
): Promise<NoticeNames> {
  const [serviceRows, collectiveRows, campaignRows] = await Promise.all([
    ids.services.length === 0 ? [] : listServiceNames(db, ids.services),
    ids.collectives.length === 0
      ? []
      : db
          .select({ id: collectives.id, name: collectives.name })
          .from(collectives)
          .where(inArray(collectives.id, [...ids.collectives])),
    ids.campaigns.length === 0 ? [] : listCampaignNames(db, ids.campaigns),
  ])
  return {
    services: new Map(serviceRows.map(({ id, ...names }) => [id, names])),
    collectives: new Map(collectiveRows.map(({ id, name }) => [id, name])),
    campaigns: new Map(campaignRows.map(({ id, slug, ...names }) => [id, { slug, names }])),
  }
}

async function listServiceNames(db: Connection, ids: readonly string[]) {
  return await db
    .select({ id: services.id, vi: services.nameVi, en: services.nameEn, de: services.nameDe })
    .from(services)
    .where(inArray(services.id, [...ids]))
}

async function listCampaignNames(db: Connection, ids: readonly string[]) {
  const { id, slug, nameVi: vi, nameEn: en, nameDe: de } = campaigns
  return await db
    .select({ id, slug, vi, en, de })
    .from(campaigns)
    .where(inArray(id, [...ids]))
}

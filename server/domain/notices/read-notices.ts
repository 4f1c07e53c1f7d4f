import type { Connection } from '#db/client.ts'
import type { Locale } from '#server/domain/identity/contract.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { createWords } from '#server/words/words.ts'
import { type NoticeContent, noticeLimits, topicOfKind } from './contract.ts'
import { noticeText } from './notice-text.ts'
import {
  countUnread,
  findNotice,
  listNoticeNames,
  listNotices,
  type NoticeCursor,
  type NoticeNames,
} from './queries.ts'

/** One page of what a person is told, the latest first, in the language they read. */
export async function readNotices(
  { db }: Pick<Resources, 'db'>,
  { accountId }: Pick<Actor, 'accountId'>,
  { locale, cursor }: { locale: Locale; cursor?: NoticeCursor | undefined },
) {
  const found = await listNotices(db, { accountId, cursor, limit: noticeLimits.page + 1 })
  const page = found.slice(0, noticeLimits.page)
  const names = await namesOf(
    db,
    page.map(({ content }) => content),
  )
  const speech = createWords(locale)
  const last = page.at(-1)
  return {
    notices: page.map(({ id, content, createdAt, readAt }) => {
      const { title, lines } = noticeText(speech, content, names)
      return {
        id,
        topic: topicOfKind[content.kind],
        kind: content.kind,
        title,
        lines,
        createdAt,
        isRead: readAt !== null,
      }
    }),
    unread: await countUnread(db, accountId, noticeLimits.unread + 1),
    next: found.length > noticeLimits.page && last ? { createdAt: last.createdAt, id: last.id } : undefined,
  }
}

export type NoticePage = Awaited<ReturnType<typeof readNotices>>
export type NoticeOnPage = NoticePage['notices'][number]

/** Where a notice leads; undefined for somebody else's. */
export async function findNoticePath(
  db: Connection,
  { accountId }: Pick<Actor, 'accountId'>,
  id: string,
): Promise<string | undefined> {
  const notice = await findNotice(db, { accountId, id })
  return notice && noticeText(createWords('vi'), notice.content, await namesOf(db, [notice.content])).path
}

/** The names of all that these notices are about, in one go. */
export function namesOf(db: Connection, contents: readonly NoticeContent[]): Promise<NoticeNames> {
  const parts = contents.flatMap((content) => (content.kind === 'digest' ? content.parts : []))
  return listNoticeNames(db, {
    services: unique(contents.map((content) => ('serviceId' in content ? content.serviceId : null))),
    collectives: unique(parts.map(({ collectiveId }) => collectiveId)),
    campaigns: unique([
      ...parts.map(({ campaignId }) => campaignId),
      ...contents.map((content) => ('campaignId' in content ? content.campaignId : null)),
    ]),
  })
}

function unique(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.flatMap((id) => id ?? []))]
}

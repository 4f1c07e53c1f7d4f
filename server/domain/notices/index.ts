import type { Locale } from '#server/domain/identity/contract.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { type NoticeChannel, type NoticeTopic, noticeLimits } from './contract.ts'
import { markAllRead, openNotice } from './mark-read.ts'
import { outboxReaders } from './outbox-readers.ts'
import { dailyDigests } from './plan-digests.ts'
import { countUnread, type NoticeCursor } from './queries.ts'
import { readNotices } from './read-notices.ts'
import { readNoticePreferences } from './read-preferences.ts'
import { pausedReminders } from './remind-authors.ts'
import { listLettersDue, type Post, sendLetter } from './send-letters.ts'
import { setNoticePreferences } from './set-preferences.ts'
import { dailyForgetting } from './sweep-notices.ts'
import { warnVerifiers } from './warn-verifiers.ts'

export type { NoticeOnPage, NoticePage } from './read-notices.ts'
export type { NoticePreferences } from './read-preferences.ts'
export type { Post } from './send-letters.ts'

/** What routes and background work do with notices. Without a post nobody is written to. */
export function noticesContext(resources: Resources, post: Post | undefined) {
  const { db } = resources
  const delivering = { ...resources, hasMail: post !== undefined }
  return {
    readNotices: (actor: Actor, wish: { locale: Locale; cursor?: NoticeCursor | undefined }) =>
      readNotices(resources, actor, wish),
    /** At most 100, which stands for more than 99. */
    countUnread: (accountId: string) => countUnread(db, accountId, noticeLimits.unread + 1),
    openNotice: (actor: Actor, id: string) => openNotice(resources, actor, id),
    markAllRead: (actor: Actor, until: Date) => markAllRead(resources, actor, until),
    readNoticePreferences: (actor: Actor) => readNoticePreferences(delivering, actor),
    setNoticePreferences: (actor: Actor, wanted: readonly { topic: NoticeTopic; channel: NoticeChannel }[]) =>
      setNoticePreferences(resources, actor, wanted),

    /** What the outbox asks for, by topic. */
    outboxReaders: outboxReaders(delivering),
    listLettersDue: async () => (post ? await listLettersDue(resources) : []),
    /** A job: its payload names the person. */
    sendLetter: async (payload: unknown) => {
      if (post) await sendLetter(resources, post, payload)
    },
    // To be called at the start and now and then.
    warnVerifiers: () => warnVerifiers(delivering),
    remindAuthors: pausedReminders(delivering),
    planDigests: dailyDigests(resources),
    forgetOldNotices: dailyForgetting(resources),
  }
}

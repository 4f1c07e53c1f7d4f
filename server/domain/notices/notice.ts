import {
  lockedTopic,
  type NoticeChannel,
  type NoticeContent,
  type NoticeTopic,
  topicOfKind,
  unmailedTopic,
} from './contract.ts'

/*
 * Everybody is told what happens to their own work and account. Each topic can be switched off, on the page and by
 * mail, but for what is about the safety of the account: whoever got into it must not be able to keep that quiet.
 * What is told late by days, as after a repair, is put among what was read already and is not mailed.
 */

export type NoticeDraft = {
  accountId: string
  wardId: string
  /** Names what it is about, for this person. */
  key: string
  content: NoticeContent
  happenedAt: Date
}
export type Choices = { isSwitchedOff(topic: NoticeTopic, channel: NoticeChannel): boolean; canBeMailed: boolean }

const MINUTE = 60_000
/** A decision may be taken back for a minute, and several come together: so long a letter waits for the others. */
const GATHERING = 2 * MINUTE
const NEWS_DAYS = 3

export const newsMs = NEWS_DAYS * 24 * 60 * MINUTE

/** Where and when a person is told of something. */
export function judgeDelivery(
  { content, happenedAt }: Pick<NoticeDraft, 'content' | 'happenedAt'>,
  { isSwitchedOff, canBeMailed }: Choices,
  now: Date,
): { isOnPage: boolean; readAt: Date | null; mailDueAt: Date | null } {
  const topic = topicOfKind[content.kind]
  const isWanted = (channel: NoticeChannel) => topic === lockedTopic || !isSwitchedOff(topic, channel)
  const isOld = now.getTime() - happenedAt.getTime() > newsMs
  const isMailed = canBeMailed && topic !== unmailedTopic && isWanted('mail') && !isOld
  return {
    isOnPage: isWanted('page'),
    readAt: isOld ? now : null,
    mailDueAt: isMailed ? new Date(now.getTime() + (isUrgent(topic) ? 0 : GATHERING)) : null,
  }
}

function isUrgent(topic: NoticeTopic): boolean {
  return topic === lockedTopic || topic === 'digest'
}

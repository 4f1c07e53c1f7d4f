import {
  lockedTopic,
  type NoticeChannel,
  type NoticeTopic,
  noticeChannels,
  noticeTopics,
  unmailedTopic,
} from './contract.ts'

/** One line of the preferences screen: what may be switched, and how it stands. */
export type NoticePreference = { topic: NoticeTopic; channel: NoticeChannel; isOn: boolean }

/** Whether there is anything to switch: the safety of the account is always told, and no claim is worth a letter. */
export function canSwitch({ topic, channel }: { topic: NoticeTopic; channel: NoticeChannel }): boolean {
  return topic !== lockedTopic && !(topic === unmailedTopic && channel === 'mail')
}

/** All that can be switched, in the order of the screen. */
export function preferencesWith(
  switchedOff: readonly { topic: NoticeTopic; channel: NoticeChannel }[],
): NoticePreference[] {
  return noticeTopics.flatMap((topic) =>
    noticeChannels
      .filter((channel) => canSwitch({ topic, channel }))
      .map((channel) => ({
        topic,
        channel,
        isOn: !switchedOff.some((off) => off.topic === topic && off.channel === channel),
      })),
  )
}

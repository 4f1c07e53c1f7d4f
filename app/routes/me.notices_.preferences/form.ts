import { z } from 'zod'
import { noticeChannels, noticeTopics } from '#server/domain/notices/contract.ts'

const choices = noticeTopics.flatMap((topic) => noticeChannels.map((channel) => ({ topic, channel })))

/** What is ticked is wanted; names that are not on the form are passed over. */
export const preferencesForm = z.object({
  wanted: z
    .array(z.string().max(40))
    .max(50)
    .transform((names) => choices.filter(({ topic, channel }) => names.includes(`${topic}.${channel}`))),
})

export const preferencesSearch = z.object({ done: z.literal('saved').optional() })

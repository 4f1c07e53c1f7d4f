import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Log } from '#server/platform/log.ts'
import type { ConnectionLimit } from './connection-limit.ts'
import { followTopic, unfollowTopic } from './follow-topic.ts'
import type { AnswerToAll, LiveApplication, LiveSocket } from './gateway.ts'
import type { StandingsPublisher } from './publish-standings.ts'
import { followSchema, unfollowSchema } from './schema.ts'

type Answering = { application: LiveApplication; publisher: StandingsPublisher; limit: ConnectionLimit; log: Log }

/** What a connected browser may ask. Whatever it sends, it gets an answer or silence, and never an exception. */
export function answerSocket({ application, publisher, limit, log }: Answering) {
  const wishes = new RateLimiterMemory({ points: 40, duration: 10 })
  const answerWish = async (socket: LiveSocket, wish: unknown): Promise<AnswerToAll> => {
    const read = followSchema.safeParse(wish)
    if (!read.success) return { ok: false, code: 'malformed' }
    if (!(await isWithin(wishes, socket.id))) return { ok: false, code: 'too_many_topics' }

    try {
      return await followTopic({ application, publisher, socket }, read.data)
    } catch (error) {
      log.error({ err: error }, 'a topic could not be followed')
      return { ok: false, code: 'unavailable' }
    }
  }

  return (socket: LiveSocket): void => {
    const address = limit.addressOf(socket.request)
    limit.opened(address)
    socket.on('disconnect', () => limit.closed(address))
    socket.on('follow', (wish: unknown, answer: unknown) => {
      answerWish(socket, wish).then((text) => {
        if (typeof answer === 'function') answer(text)
      })
    })
    socket.on('unfollow', (wish: unknown) => {
      const read = unfollowSchema.safeParse(wish)
      if (read.success)
        unfollowTopic(socket, read.data.topic).catch((error: unknown) =>
          log.warn({ err: error }, 'a topic could not be left'),
        )
    })
  }
}

async function isWithin(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  return await limiter.consume(key).then(
    () => true,
    () => false,
  )
}

import { EventEmitter } from 'node:events'

/** What has been committed, told inside this process. Only sockets and caches listen: an effect that must happen is an outbox row. */
export type EventMap = {
  /** Entries were appended up to `seq`. */
  ledgerAppended: { campaignId: string; seq: number }
  /** A person's consent or name changed, so boards that show people are stale though no entry was written. */
  boardPeopleChanged: { wardId: string }
  /** A session ended: its sockets are closed. */
  sessionEnded: { sessionId: string }
  /** A person lost a role: their sockets are closed, and what they come back to is asked for anew. */
  rolesChanged: { accountId: string }
  /** Acts changed state; screens that list them for these people reload. */
  actsDecided: { authorIds: readonly string[]; campaignId: string }
  /** What these people are told changed: something came, or was read. */
  noticesChanged: { accountIds: readonly string[] }
  /** Rows of the outbox were committed: they are handled now instead of within a minute. */
  outboxWritten: Record<never, never>
}

export type Events = {
  emit<K extends keyof EventMap>(name: K, event: EventMap[K]): void
  on<K extends keyof EventMap>(name: K, listener: (event: EventMap[K]) => void): () => void
}

/** An in-process bus. A listener that throws is reported and does not stop the others. */
export function createEvents(onError: (error: unknown) => void): Events {
  const emitter = new EventEmitter()
  emitter.setMaxListeners(0)
  return {
    emit: (name, event) => {
      emitter.emit(name, event)
    },
    on: (name, listener) => {
      const guarded = (event: EventMap[typeof name]) => {
        try {
          listener(event)
        } catch (error) {
          onError(error)
        }
      }
      emitter.on(name, guarded)
      return () => emitter.off(name, guarded)
    },
  }
}

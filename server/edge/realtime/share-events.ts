import type { Sql } from 'postgres'
import { createEvents, type Events } from '#server/platform/events.ts'
import type { Log } from '#server/platform/log.ts'
import { announceEvents, eventChannel, noticeSchema } from './announce-events.ts'

export type SharedEvents = { on: Events['on']; listening: Promise<void>; stop(): Promise<void> }

type Sharing = { events: Events; sql: Sql; log: Log; processId: string; onCaughtUp(): void }

const shared = [
  'ledgerAppended',
  'boardPeopleChanged',
  'sessionEnded',
  'rolesChanged',
  'actsDecided',
  'noticesChanged',
] as const

/**
 * What was committed here or in another process on the same database. A lost notice is made good by the next one, and
 * by `onCaughtUp` when listening (re)starts.
 */
export function shareEvents({ events, sql, log, processId, onCaughtUp }: Sharing): SharedEvents {
  const all = createEvents((error) => log.error({ err: error }, 'a listener failed'))
  const announcing = announceEvents({ events, sql, log, processId })
  const stops = shared.map((name) => events.on(name, (event) => all.emit(name, event)))
  const ears = sql.listen(eventChannel, (text) => hear(text, { all, log, processId }), onCaughtUp)
  const listening = ears.then(
    () => undefined,
    (error: unknown) => log.error({ err: error }, 'other processes cannot be heard'),
  )
  return {
    on: all.on,
    listening,
    stop: async () => {
      for (const stop of [announcing.stop, ...stops]) stop()
      await announcing.told()
      await ears.then(({ unlisten }) => unlisten()).catch(() => undefined)
    },
  }
}

function hear(text: string, { all, log, processId }: { all: Events; log: Log; processId: string }): void {
  const notice = noticeSchema.safeParse(parsed(text))
  if (!notice.success) {
    log.warn({ length: text.length }, 'a notice was not understood')
    return
  }
  const { from, name, event } = notice.data
  if (from !== processId) all.emit(name, event)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

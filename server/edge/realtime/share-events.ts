import type { Sql } from 'postgres'
import { z } from 'zod'
import { createEvents, type EventMap, type Events } from '#server/platform/events.ts'
import type { Log } from '#server/platform/log.ts'
import { unreachable } from '#server/platform/result.ts'

const CHANNEL = 'tds_events'
/** A notice holds at most 8,000 bytes; so many authors fit in well. */
const AUTHORS_PER_NOTICE = 150

const id = z.string().max(200)
const noticeSchema = z.discriminatedUnion('name', [
  z.object({ from: id, name: z.literal('ledgerAppended'), event: z.object({ campaignId: id, seq: z.number() }) }),
  z.object({ from: id, name: z.literal('boardPeopleChanged'), event: z.object({ wardId: id }) }),
  z.object({ from: id, name: z.literal('sessionEnded'), event: z.object({ sessionId: id }) }),
  z.object({
    from: id,
    name: z.literal('actsDecided'),
    event: z.object({ authorIds: z.array(id).readonly(), campaignId: id }),
  }),
])

export type SharedEvents = { on: Events['on']; listening: Promise<void>; stop(): Promise<void> }

type Sharing = { events: Events; sql: Sql; log: Log; processId: string; onCaughtUp(): void }

/**
 * What was committed here or in another server process on the same database. Notices are sent after the commit, never
 * in its transaction (a database-wide lock would put all commits in a row), and name ids and `seq` only: whoever hears
 * one reads what it may. A lost notice is made good by the next one, and by `onCaughtUp` when listening (re)starts.
 */
export function shareEvents({ events, sql, log, processId, onCaughtUp }: Sharing): SharedEvents {
  const all = createEvents((error) => log.error({ err: error }, 'a listener failed'))
  const tell = (notice: z.input<typeof noticeSchema>) => {
    sql.notify(CHANNEL, JSON.stringify(notice)).catch((error: unknown) => {
      log.warn(
        { err: error, event: notice.name },
        'other processes could not be told; they catch up with the next notice',
      )
    })
  }
  const share = <K extends keyof EventMap>(
    name: K,
    noticesOf: (event: EventMap[K]) => z.input<typeof noticeSchema>[],
  ) =>
    events.on(name, (event) => {
      all.emit(name, event)
      noticesOf(event).forEach(tell)
    })
  const from = processId
  const stops = [
    share('ledgerAppended', (event) => [{ from, name: 'ledgerAppended', event }]),
    share('boardPeopleChanged', (event) => [{ from, name: 'boardPeopleChanged', event }]),
    share('sessionEnded', (event) => [{ from, name: 'sessionEnded', event }]),
    share('actsDecided', (event) => inParts(event).map((part) => ({ from, name: 'actsDecided', event: part }))),
  ]
  const ears = sql.listen(CHANNEL, (text) => hear(text, { all, log, processId }), onCaughtUp)
  const listening = ears.then(
    () => undefined,
    (error: unknown) => log.error({ err: error }, 'other processes cannot be heard'),
  )
  return {
    on: all.on,
    listening,
    stop: async () => {
      for (const stop of stops) stop()
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
  const { data } = notice
  if (data.from === processId) return

  // One line each: the checker sees name and event as one pair only inside its case.
  switch (data.name) {
    case 'ledgerAppended':
      all.emit(data.name, data.event)
      break
    case 'boardPeopleChanged':
      all.emit(data.name, data.event)
      break
    case 'sessionEnded':
      all.emit(data.name, data.event)
      break
    case 'actsDecided':
      all.emit(data.name, data.event)
      break
    default:
      unreachable(data)
  }
}

function inParts({ authorIds, campaignId }: EventMap['actsDecided']): EventMap['actsDecided'][] {
  const parts: EventMap['actsDecided'][] = []
  for (let start = 0; start < authorIds.length; start += AUTHORS_PER_NOTICE) {
    parts.push({ campaignId, authorIds: authorIds.slice(start, start + AUTHORS_PER_NOTICE) })
  }
  return parts
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

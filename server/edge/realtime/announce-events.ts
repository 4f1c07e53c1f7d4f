import type { Sql } from 'postgres'
import { z } from 'zod'
import type { EventMap, Events } from '#server/platform/events.ts'
import type { Log } from '#server/platform/log.ts'

export const eventChannel = 'tds_events'
/** A notice holds at most 8,000 bytes; so many people fit in well. */
const PEOPLE_PER_NOTICE = 150

const id = z.string().max(200)
export const noticeSchema = z.discriminatedUnion('name', [
  z.object({ from: id, name: z.literal('ledgerAppended'), event: z.object({ campaignId: id, seq: z.number() }) }),
  z.object({ from: id, name: z.literal('boardPeopleChanged'), event: z.object({ wardId: id }) }),
  z.object({ from: id, name: z.literal('sessionEnded'), event: z.object({ sessionId: id }) }),
  z.object({ from: id, name: z.literal('rolesChanged'), event: z.object({ accountId: id }) }),
  z.object({
    from: id,
    name: z.literal('actsDecided'),
    event: z.object({ authorIds: z.array(id).readonly(), campaignId: id }),
  }),
  z.object({
    from: id,
    name: z.literal('noticesChanged'),
    event: z.object({ accountIds: z.array(id).readonly() }),
  }),
])
type Notice = z.input<typeof noticeSchema>

export type Announcing = {
  /** Settles when every notice so far has been sent: to be waited for before the pool is closed. */
  told(): Promise<void>
  stop(): void
}

/**
 * Tells the other processes on this database what was committed here: a server its fellows, a task on the command line
 * the server that runs. Notices are sent after the commit, never in its transaction (a database-wide lock would put all
 * commits in a row), and name ids and `seq` only: whoever hears one reads what it may.
 */
export function announceEvents(options: { events: Events; sql: Sql; log: Log; processId: string }): Announcing {
  const { events, sql, log, processId: from } = options
  const underWay = new Set<Promise<unknown>>()
  const tell = (notice: Notice) => {
    const sent = sql.notify(eventChannel, JSON.stringify(notice)).catch((error: unknown) => {
      log.warn(
        { err: error, event: notice.name },
        'other processes could not be told; they catch up with the next notice',
      )
    })
    underWay.add(sent)
    void sent.finally(() => underWay.delete(sent))
  }
  const announce = <K extends keyof EventMap>(name: K, noticesOf: (event: EventMap[K]) => Notice[]) =>
    events.on(name, (event) => noticesOf(event).forEach(tell))
  const stops = [
    announce('ledgerAppended', (event) => [{ from, name: 'ledgerAppended', event }]),
    announce('boardPeopleChanged', (event) => [{ from, name: 'boardPeopleChanged', event }]),
    announce('sessionEnded', (event) => [{ from, name: 'sessionEnded', event }]),
    announce('rolesChanged', (event) => [{ from, name: 'rolesChanged', event }]),
    announce('actsDecided', ({ authorIds, campaignId }) =>
      inParts(authorIds).map((part) => ({ from, name: 'actsDecided', event: { campaignId, authorIds: part } })),
    ),
    announce('noticesChanged', ({ accountIds }) =>
      inParts(accountIds).map((part) => ({ from, name: 'noticesChanged', event: { accountIds: part } })),
    ),
  ]
  return {
    told: async () => {
      await Promise.all(underWay)
    },
    stop: () => {
      for (const stop of stops) stop()
    },
  }
}

function inParts(people: readonly string[]): (readonly string[])[] {
  const parts: (readonly string[])[] = []
  for (let start = 0; start < people.length; start += PEOPLE_PER_NOTICE) {
    parts.push(people.slice(start, start + PEOPLE_PER_NOTICE))
  }
  return parts
}

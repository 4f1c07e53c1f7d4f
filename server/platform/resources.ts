import type { Database } from '#db/client.ts'
import type { Clock } from './clock.ts'
import type { Events } from './events.ts'
import type { Ids } from './ids.ts'
import type { Log } from './log.ts'
import type { Storage } from './storage.ts'

/** What commands and queries work with. Built once in `compose.ts`; nothing below it reads the environment. */
export type Resources = {
  db: Database
  clock: Clock
  ids: Ids
  log: Log
  events: Events
  storage: Storage
}

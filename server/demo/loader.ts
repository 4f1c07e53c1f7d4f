import type { Application } from '#server/compose.ts'
import type { StoredEvidence } from '#server/domain/assistance/contract.ts'
import type { stoppedClock } from '#server/platform/clock.ts'
import type { Ids } from '#server/platform/ids.ts'
import type { DemoAct } from './acts.ts'
import type { DemoCalendar } from './calendar.ts'
import type { DemoHouse } from './load-house.ts'

/** What the days of the demo are lived with. */
export type Loader = {
  application: Application
  clock: ReturnType<typeof stoppedClock>
  ids: Ids
  calendar: DemoCalendar
  house: DemoHouse
  pictures: readonly StoredEvidence[]
}

/** An act of the plan that was recorded. */
export type RecordedAct = { id: string; act: DemoAct }

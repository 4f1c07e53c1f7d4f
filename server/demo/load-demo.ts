import { compose } from '#server/compose.ts'
import { stoppedClock } from '#server/platform/clock.ts'
import { createEvents } from '#server/platform/events.ts'
import type { Resources } from '#server/platform/resources.ts'
import type { Secrets } from '#server/platform/secrets.ts'
import { demoActs } from './acts.ts'
import { demoCalendar, TODAY_IS_DAY } from './calendar.ts'
import { demoWard } from './campaign-definition.ts'
import { demoCollectives } from './collectives.ts'
import { granted } from './granted.ts'
import { loadDay } from './load-day.ts'
import { loadHouse } from './load-house.ts'
import { loadPictures } from './load-pictures.ts'
import { demoPeople } from './people.ts'
import { type Random, seededRandom } from './random.ts'
import { seededIds } from './seeded-ids.ts'
import { demoStaff } from './sign-ins.ts'

export type Loading = {
  resources: Resources
  secrets: Secrets
  now: Date
  say(line: string): void
}

const SEED = 45

/**
 * Lives the campaign's first 39 days in order, by the same commands as the screens, with a clock of its own. Answers
 * false when it was told to stop in between.
 */
export async function loadDemo({ resources, secrets, now, say }: Loading, stop: AbortSignal): Promise<boolean> {
  const random = seededRandom(SEED)
  const calendar = demoCalendar(now)
  const clock = stoppedClock(calendar.at(1, 7))
  const ids = seededIds('thi-dua-so', clock.now)
  // Nobody listens yet: boards are read anew once the server serves.
  const application = compose({ ...resources, clock, ids, events: createEvents(() => undefined) }, secrets)

  say('Demo: ward, collectives, people')
  const plan = planDemo(random)
  const house = await loadHouse(application, { calendar, ...plan })
  granted(await application.citizens.prepare(house.campaignId))
  say('Demo: pictures')
  const pictures = await loadPictures(application, house)
  const acts = demoActs(plan.people, random)

  for (let day = 1; day < TODAY_IS_DAY; day += 1) {
    if (stop.aborted) return false
    await loadDay({ application, clock, ids, calendar, house, pictures }, acts, day)
    if (day % 5 === 0 || day === TODAY_IS_DAY - 1) say(`Demo: day ${day} of ${TODAY_IS_DAY - 1}`)
  }
  await application.identity.finishLoading(demoWard.code)
  return true
}

function planDemo(random: Random) {
  const collectives = demoCollectives()
  const find = (code: string) => {
    const found = collectives.find((collective) => collective.code === code)
    if (!found) throw new Error(`no collective ${code}`)
    return found
  }
  return { collectives, people: [...demoPeople(collectives, random), ...demoStaff(find)] }
}

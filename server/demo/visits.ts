import type { Channel } from '#server/domain/scoring/contract.ts'
import { TODAY_IS_DAY } from './calendar.ts'
import { type DemoCitizen, demoCitizens } from './citizens.ts'
import type { DemoPerson } from './people.ts'
import type { Random } from './random.ts'

/** One meeting of a helper and a citizen on one day, with everything that was done in it. */
export type DemoVisit = {
  citizen: DemoCitizen
  helper: DemoPerson
  channel: Channel
  /** Day of the campaign, and minutes after midnight. */
  day: number
  minute: number
  services: string[]
}

/** The campaign's real figures, which the accepted acts reach exactly. */
export const realFigures = { direct: 1_680, vneid_activation: 1_700, ihanoi: 950, etax_mobile: 2_300 } as const

/** Citizens beyond those helped directly: a citizen counts once per service, and 2,300 is more than 1,680. */
const FURTHER = 860
/** What a learner earns the teacher for having come; once per citizen and lesson. */
const LESSON = 'digital_literacy_lesson'
/** What else was helped with; the source gives no figures for these. */
const otherFigures = {
  vneid_preparation: 310,
  online_filing: 360,
  payment_account: 240,
  vssid: 190,
  digital_signature: 110,
  online_safety: 260,
} as const

/** Visits whose services add up to the figures of the source, each citizen once per service. */
export function demoVisits(helpers: readonly DemoPerson[], random: Random): DemoVisit[] {
  const citizens = demoCitizens({ direct: realFigures.direct, further: FURTHER }, random)
  const services = dealServices(citizens, random)
  const active = helpers.filter((helper) => helper.energy > 0)
  const days = new Map(active.map((helper) => [helper.login, daysOfHelp(random)]))

  return citizens.flatMap((citizen, at) => {
    const done = services[at] ?? []
    return done.length === 0 ? [] : [meet({ citizen, services: done, helpers: active, days, random })]
  })
}

/** Which services each citizen gets. Everybody met face to face gets at least one. */
function dealServices(citizens: readonly DemoCitizen[], random: Random): string[][] {
  const dealt: string[][] = citizens.map(() => [])
  const order = random.shuffle(citizens.map((_, at) => at))
  const give = (service: string, receivers: readonly number[]) => {
    for (const at of receivers) dealt[at]?.push(service)
  }

  give('etax_mobile', order.slice(0, realFigures.etax_mobile))
  const without = order.slice(realFigures.etax_mobile)
  const others = random.shuffle(order.slice(0, realFigures.etax_mobile))
  give('vneid_activation', [...without, ...others].slice(0, realFigures.vneid_activation))
  give('ihanoi', random.shuffle(order).slice(0, realFigures.ihanoi))
  for (const [service, count] of Object.entries(otherFigures)) give(service, random.shuffle(order).slice(0, count))
  return dealt
}

type Meeting = {
  citizen: DemoCitizen
  services: readonly string[]
  helpers: readonly DemoPerson[]
  days: ReadonlyMap<string, readonly number[]>
  random: Random
}

function meet({ citizen, services, helpers, days, random }: Meeting): DemoVisit {
  const helper = random.pickWeighted(helpers, ({ energy }) => energy)
  const channel = channelOf(helper, citizen, random)
  return {
    citizen,
    helper,
    channel,
    day: random.pick(days.get(helper.login) ?? [1]),
    minute: 8 * 60 + random.below(11 * 60),
    services: channel === 'class' ? [...services, LESSON] : [...services],
  }
}

/** Volunteers help on some days, not on all; towards the end more of them. Yesterday is the last whole day. */
function daysOfHelp(random: Random): number[] {
  const last = TODAY_IS_DAY - 1
  return Array.from({ length: 3 + random.below(9) }, () => 1 + Math.floor(Math.sqrt(random.next()) * last))
}

function channelOf(helper: DemoPerson, citizen: DemoCitizen, random: Random): Channel {
  if (!citizen.isDirect) return random.next() < 0.6 ? 'class' : 'remote'
  const { kind } = helper.collective
  if (kind === 'office' || kind === 'police') return 'desk'
  if (kind === 'residential_group') return random.next() < 0.72 ? 'household' : 'station'
  return random.next() < 0.66 ? 'station' : 'household'
}

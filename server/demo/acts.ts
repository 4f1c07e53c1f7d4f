import type { Decision, VerdictReason } from '#server/domain/assistance/contract.ts'
import type { Mode, ModeReason } from '#server/domain/scoring/contract.ts'
import { TODAY_IS_DAY } from './calendar.ts'
import { type DemoCitizen, demoKey } from './citizens.ts'
import type { DemoPerson } from './people.ts'
import type { Random } from './random.ts'
import { type DemoVisit, demoVisits } from './visits.ts'

/** What becomes of an act: a verdict, nothing yet, or the author takes it back. */
export type DemoFate =
  | { kind: Exclude<Decision, 'accepted'>; reason: VerdictReason }
  | { kind: 'accepted' | 'waiting' | 'withdrawn' | 'reversed' }

export type DemoAct = Omit<DemoVisit, 'services'> & {
  /** Position in the whole plan; makes photo, station and receipt numbers differ. */
  number: number
  service: string
  mode: Mode
  modeReason: ModeReason | undefined
  fate: DemoFate
}

const fatesBesides: readonly { count: number; fate: DemoFate; lastDays?: number }[] = [
  { count: 150, fate: { kind: 'waiting' }, lastDays: 3 },
  { count: 38, fate: { kind: 'returned', reason: 'evidence_unclear' }, lastDays: 12 },
  { count: 22, fate: { kind: 'returned', reason: 'wrong_details' }, lastDays: 12 },
  { count: 64, fate: { kind: 'rejected', reason: 'evidence_missing' } },
  { count: 40, fate: { kind: 'rejected', reason: 'wrong_service' } },
  { count: 24, fate: { kind: 'rejected', reason: 'not_plausible' } },
  { count: 35, fate: { kind: 'withdrawn' } },
  { count: 6, fate: { kind: 'reversed' } },
]
const COMMON_SERVICES = ['vneid_activation', 'ihanoi', 'etax_mobile', 'online_safety', 'vssid', 'vneid_preparation']
const REASONS: readonly ModeReason[] = ['illness_or_disability', 'cannot_read', 'no_device', 'urgent_deadline']

/** Every act of the demo in order of the help: those that reach the real figures, and the others besides. */
export function demoActs(people: readonly DemoPerson[], random: Random): DemoAct[] {
  const visits = demoVisits(people, random)
  const counted = visits.flatMap(({ services, ...visit }) =>
    services.map((service) => ({ ...visit, service, fate: { kind: 'accepted' } as const })),
  )
  const others = actsBesides(people, random)
  return [...counted, ...others]
    .sort((a, b) => a.day - b.day || a.minute - b.minute)
    .map((act, number) => ({ ...act, number, ...modeOf(random) }))
}

/** Of citizens of their own, so that the real figures stay exact whatever is decided of these. */
function actsBesides(people: readonly DemoPerson[], random: Random) {
  // Not of the offices: the campaign office, which takes some decisions back, sits in one of them.
  const active = people.filter(({ energy, collective }) => energy > 0 && collective.kind !== 'office')
  return fatesBesides.flatMap(({ count, fate, lastDays }) =>
    Array.from({ length: count }, (_, number) => ({
      citizen: citizenBesides(`${JSON.stringify(fate)} ${number}`, random),
      helper: random.pickWeighted(active, ({ energy }) => energy),
      channel: random.pick(['station', 'household', 'remote'] as const),
      day: TODAY_IS_DAY - 1 - random.below(lastDays ?? TODAY_IS_DAY - 1),
      minute: 8 * 60 + random.below(11 * 60),
      service: random.pick(COMMON_SERVICES),
      fate,
    })),
  )
}

function citizenBesides(name: string, random: Random): DemoCitizen {
  return { key: demoKey(name), isOlder: random.next() < 0.34, groups: [], isDirect: false }
}

/** Mostly guided, sometimes together; done for the person is rare, and has its reason more often than not. */
function modeOf(random: Random): { mode: Mode; modeReason: ModeReason | undefined } {
  const chance = random.next()
  if (chance < 0.64) return { mode: 'guided', modeReason: undefined }
  if (chance < 0.91) return { mode: 'together', modeReason: undefined }
  return { mode: 'done_for', modeReason: random.next() < 0.7 ? random.pick(REASONS) : undefined }
}

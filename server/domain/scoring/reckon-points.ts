import {
  type Channel,
  type CitizenGroup,
  citizenGroups,
  type EntryLine,
  type Mode,
  type ModeReason,
} from './contract.ts'
import type { PointRule } from './schema.ts'

/*
 * points = base of the service × mode × channel × citizen group. Factors are whole percentages; of several groups the
 * one that counts most is taken; the result is rounded half up once, at the end. Nothing is reckoned in floating point:
 * the product of four whole numbers stays exact.
 */

/** What the points of an act depend on. `groups` are the ones a verifier confirmed. */
export type PointFacts = {
  serviceCode: string
  mode: Mode
  modeReason: ModeReason | null
  channel: Channel
  groups: readonly CitizenGroup[]
}

/** Points, and the lines that multiply up to them. */
export type Reckoning = { points: number; lines: readonly EntryLine[] }

const WHOLE = 100 ** 3

/** What an act earns under a rule, before the daily cap. A service the rule does not name earns nothing. */
export function reckonPoints(rule: PointRule, act: PointFacts): Reckoning {
  const base = rule.base[act.serviceCode] ?? 0
  const mode = modePercent(rule, act)
  const channel = rule.channel[act.channel]
  const group = weightiestGroup(rule, act.groups)
  const product = base * mode * channel * group.percent
  const points = roundHalfUp(product)
  const lines: EntryLine[] = [
    { kind: 'base', serviceCode: act.serviceCode, points: base },
    { kind: 'mode', mode: act.mode, reason: act.modeReason, percent: mode },
    { kind: 'channel', channel: act.channel, percent: channel },
    { kind: 'group', ...group },
  ]
  if (product % WHOLE !== 0) lines.push({ kind: 'rounded', points })

  return { points, lines }
}

function modePercent(rule: PointRule, { mode, modeReason }: PointFacts): number {
  return mode === 'done_for' && modeReason !== null ? rule.mode.done_for_with_reason : rule.mode[mode]
}

/** The highest factor among the groups, in the contract's order where several are equal; no group is a factor too. */
function weightiestGroup(rule: PointRule, groups: readonly CitizenGroup[]) {
  let best: { group: CitizenGroup | 'none'; percent: number } = { group: 'none', percent: rule.group.none }
  for (const group of citizenGroups) {
    const percent = rule.group[group]
    if (groups.includes(group) && percent > best.percent) best = { group, percent }
  }
  return best
}

function roundHalfUp(product: number): number {
  return Math.floor((2 * product + WHOLE) / (2 * WHOLE))
}

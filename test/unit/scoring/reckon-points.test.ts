import { expect, test } from 'vitest'
import { defaultPointRule } from '#server/domain/scoring/default-point-rule.ts'
import { type PointFacts, reckonPoints } from '#server/domain/scoring/reckon-points.ts'
import { pointRuleSchema } from '#server/domain/scoring/schema.ts'

const act: PointFacts = { serviceCode: 'ihanoi', mode: 'guided', modeReason: null, channel: 'station', groups: [] }
const pointsOf = (facts: Partial<PointFacts>) => reckonPoints(defaultPointRule, { ...act, ...facts }).points

test('the default rule is a valid rule', () => {
  expect(pointRuleSchema.parse(defaultPointRule)).toEqual(defaultPointRule)
})

test.for<[string, number]>([
  ['vneid_preparation', 4],
  ['vneid_activation', 6],
  ['ihanoi', 4],
  ['etax_mobile', 4],
  ['online_filing', 8],
  ['payment_account', 6],
  ['payment_account_own_employer', 0],
  ['digital_signature', 8],
  ['vssid', 4],
  ['digital_literacy_lesson', 3],
  ['online_safety', 2],
  ['a_service_the_rule_does_not_name', 0],
])('%s is worth %d points before the factors', ([serviceCode, points]) => {
  expect(pointsOf({ serviceCode })).toBe(points)
})

test.for<[string, Partial<PointFacts>, number]>([
  ['guided', { mode: 'guided' }, 4],
  ['together, 3.2 rounded down', { mode: 'together' }, 3],
  ['done for without a reason', { mode: 'done_for' }, 0],
  ['done for with a reason', { mode: 'done_for', modeReason: 'no_device' }, 2],
  ['household', { channel: 'household' }, 5],
  ['at the desk', { channel: 'desk' }, 4],
  ['online or by phone', { channel: 'remote' }, 3],
  ['an older person', { groups: ['older'] }, 6],
  ['a self-employed person', { groups: ['self_employed'] }, 5],
  ['an older self-employed person: the highest group alone', { groups: ['self_employed', 'older'] }, 6],
  [
    'together at home with an older person: 4 × 0.8 × 1.25 × 1.5',
    { mode: 'together', channel: 'household', groups: ['older'] },
    6,
  ],
  ['remote with an older person, 4.5 rounded up', { channel: 'remote', groups: ['poor'] }, 5],
  [
    'a safety talk done for somebody, 1 × 0.75 = 0.75 rounded up',
    { serviceCode: 'online_safety', mode: 'done_for', modeReason: 'cannot_read', channel: 'remote' },
    1,
  ],
  ['a lesson together, 2.4 rounded down', { serviceCode: 'digital_literacy_lesson', mode: 'together' }, 2],
  ['activation remote, 4.5 rounded up', { serviceCode: 'vneid_activation', channel: 'remote' }, 5],
])('%s', ([, facts, points]) => {
  expect(pointsOf(facts)).toBe(points)
})

test('the lines name each factor and the rounding', () => {
  const { lines } = reckonPoints(defaultPointRule, { ...act, channel: 'remote', groups: ['poor', 'self_employed'] })

  expect(lines).toEqual([
    { kind: 'base', serviceCode: 'ihanoi', points: 4 },
    { kind: 'mode', mode: 'guided', reason: null, percent: 100 },
    { kind: 'channel', channel: 'remote', percent: 75 },
    { kind: 'group', group: 'poor', percent: 150 },
    { kind: 'rounded', points: 5 },
  ])
})

test('an exact result has no line about rounding', () => {
  expect(reckonPoints(defaultPointRule, act).lines.map(({ kind }) => kind)).toEqual([
    'base',
    'mode',
    'channel',
    'group',
  ])
})

test('the largest rule the schema allows is still reckoned exactly', () => {
  const rule = pointRuleSchema.parse({
    ...defaultPointRule,
    base: { ihanoi: 999 },
    mode: { ...defaultPointRule.mode, guided: 999 },
    channel: { ...defaultPointRule.channel, station: 999 },
    group: { ...defaultPointRule.group, none: 999 },
  })

  expect(BigInt(reckonPoints(rule, act).points)).toBe((2n * 999n ** 4n + 1_000_000n) / 2_000_000n)
})

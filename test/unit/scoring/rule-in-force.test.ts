import { expect, test } from 'vitest'
import { defaultPointRule } from '#server/domain/scoring/default-point-rule.ts'
import { type PublishedRule, reckonUnderRules, ruleInForce } from '#server/domain/scoring/rule-in-force.ts'

const day = (number: number) => new Date(Date.UTC(2026, 7, number))
const worth = (version: number, validFrom: Date, ihanoi: number): PublishedRule => ({
  version,
  validFrom,
  rule: { ...defaultPointRule, base: { ihanoi } },
})
const act = { serviceCode: 'ihanoi', mode: 'guided', modeReason: null, channel: 'desk', groups: [] } as const
const rules = [worth(1, day(1), 4), worth(2, day(10), 10), worth(3, day(20), 2)]

test.for<[string, Date, number | undefined]>([
  ['before the first', new Date(day(1).getTime() - 1), undefined],
  ['from its first moment', day(1), 1],
  ['until the next begins', new Date(day(10).getTime() - 1), 1],
  ['the second', day(10), 2],
  ['the last has no end', day(300), 3],
])('the version in force: %s', ([, at, version]) => {
  expect(ruleInForce(rules, at)?.version).toBe(version)
})

test.for<[string, { occurredAt: Date; receivedAt: Date }, { version: number; points: number }]>([
  ['in time: the one when the help happened', { occurredAt: day(9), receivedAt: day(12) }, { version: 1, points: 4 }],
  [
    'late, and the later is richer: the earlier',
    { occurredAt: day(9), receivedAt: day(13) },
    { version: 1, points: 4 },
  ],
  ['late, and the later is poorer: the later', { occurredAt: day(15), receivedAt: day(21) }, { version: 3, points: 2 }],
  ['exactly 72 hours is in time', { occurredAt: day(18), receivedAt: day(21) }, { version: 2, points: 10 }],
])('%s', ([, times, expected]) => {
  expect(reckonUnderRules(rules, { ...act, ...times }, 72)).toMatchObject(expected)
})

test('points without a rule in force are a bug, not a zero', () => {
  expect(() => reckonUnderRules([], { ...act, occurredAt: day(1), receivedAt: day(1) }, 72)).toThrow(/no point rule/)
})

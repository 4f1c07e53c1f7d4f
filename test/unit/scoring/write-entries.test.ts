import { expect, test } from 'vitest'
import { balanceMoves } from '#server/domain/scoring/balance-moves.ts'
import { dailyCap } from '#server/domain/scoring/daily-cap.ts'
import { defaultPointRule } from '#server/domain/scoring/default-point-rule.ts'
import type { AwardDraft } from '#server/domain/scoring/entry-draft.ts'
import { entryHash, genesisHash } from '#server/domain/scoring/seal-entry.ts'
import { followChain } from '#server/domain/scoring/verify-chain.ts'
import { type Page, writeEntries } from '#server/domain/scoring/write-entries.ts'

const at = new Date('2026-08-01T03:00:00Z')
const page = (): Page => ({
  campaignId: 'campaign',
  wardId: '00082',
  seq: 0,
  hash: genesisHash,
  rules: [{ version: 1, validFrom: at, rule: defaultPointRule }],
  recordWithinHours: 72,
  cap: dailyCap([]),
  liveAwards: [],
  recordedAt: at,
})
const award = (assistanceId: string, wish: Partial<AwardDraft> = {}): AwardDraft => ({
  kind: 'award',
  accountId: 'an',
  collectiveId: 'group',
  capacity: 'voluntary',
  assistanceId,
  verdictId: `verdict of ${assistanceId}`,
  serviceCode: 'ihanoi',
  onceRule: 'citizen',
  mode: 'guided',
  modeReason: null,
  channel: 'station',
  groups: [],
  occurredAt: at,
  occurredOn: '2026-08-01',
  receivedAt: at,
  ...wish,
})
const reversal = (assistanceId: string) => ({
  kind: 'reversal' as const,
  assistanceId,
  verdictId: `undo of ${assistanceId}`,
})
const ids = () => {
  let made = 0
  return { next: () => `entry ${++made}` }
}

test('entries are numbered without gaps and each is sealed to the one before', () => {
  const entries = writeEntries(page(), ids(), [award('a'), award('b'), reversal('a')])

  expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3])
  expect(followChain({ seq: 0, hash: genesisHash }, entries)).toEqual({
    ok: true,
    value: { seq: 3, hash: entries[2]?.hash },
  })
})

test('a reversal takes the points, the act and the day of its award and points back at it', () => {
  const [, taken] = writeEntries(page(), ids(), [award('a', { capacity: 'on_duty' }), reversal('a')])

  expect(taken).toMatchObject({
    kind: 'reversal',
    points: -4,
    acts: -1,
    correctsSeq: 1,
    capacity: 'on_duty',
    occurredOn: '2026-08-01',
    lines: [{ kind: 'reversal', ofSeq: 1, points: -4 }],
  })
})

test('the reversal of an award without points is plain zero', () => {
  const [, taken] = writeEntries(page(), ids(), [award('a', { mode: 'done_for' }), reversal('a')])

  expect(Object.is(taken?.points, 0)).toBe(true)
})

test('what is not in force cannot be reversed', () => {
  expect(() => writeEntries(page(), ids(), [reversal('a')])).toThrow(/no award in force/)
  expect(() => writeEntries(page(), ids(), [award('a'), reversal('a'), reversal('a')])).toThrow(/no award in force/)
})

test.for([
  ['changed points', 1, { points: 400 }],
  ['another person', 0, { accountId: 'binh' }],
  ['a later time', 0, { recordedAt: new Date(at.getTime() + 1) }],
] as const)('%s breaks the chain at that entry', ([, index, change]) => {
  const entries = writeEntries(page(), ids(), [award('a'), award('b')])
  const spoilt = entries.map((entry, position) => (position === index ? { ...entry, ...change } : entry))

  expect(followChain({ seq: 0, hash: genesisHash }, spoilt)).toEqual({
    ok: false,
    error: { code: 'chain_broken', seq: index + 1 },
  })
})

test('an entry that was sealed anew breaks the chain at the next one', () => {
  const [first, second] = writeEntries(page(), ids(), [award('a'), award('b')])
  if (!first || !second) throw new Error('Two entries were expected.')
  const forged = { ...first, points: 400 }

  const chain = [{ ...forged, hash: entryHash(forged, genesisHash) }, second]

  expect(followChain({ seq: 0, hash: genesisHash }, chain)).toEqual({
    ok: false,
    error: { code: 'chain_broken', seq: 2 },
  })
})

test('a missing entry breaks the chain', () => {
  const entries = writeEntries(page(), ids(), [award('a'), award('b'), award('c')])

  expect(followChain({ seq: 0, hash: genesisHash }, entries.toSpliced(1, 1)).ok).toBe(false)
})

test('each total moves once, for the person and for the collective, in each view', () => {
  const entries = writeEntries(page(), ids(), [
    award('a'),
    award('b', { serviceCode: 'vneid_activation' }),
    reversal('a'),
  ])
  const common = { capacity: 'voluntary', points: 6, accepted: 1, lastSeq: 3 }

  expect(balanceMoves(entries, ['restricted', 'public'])).toEqual([
    { ...common, view: 'restricted', subjectKind: 'individual', subjectId: 'an' },
    { ...common, view: 'public', subjectKind: 'individual', subjectId: 'an' },
    { ...common, view: 'restricted', subjectKind: 'collective', subjectId: 'group' },
    { ...common, view: 'public', subjectKind: 'collective', subjectId: 'group' },
  ])
})

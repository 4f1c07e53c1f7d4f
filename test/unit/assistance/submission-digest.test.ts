import { expect, test } from 'vitest'
import type { AssistanceInput } from '#server/domain/assistance/index.ts'
import { submissionDigest } from '#server/domain/assistance/submission-digest.ts'

const input: AssistanceInput = {
  id: 'a',
  campaignId: 'c',
  serviceCode: 'ihanoi',
  mode: 'guided',
  channel: 'desk',
  capacity: 'voluntary',
  occurredAt: new Date('2025-09-08T09:00:00+07:00'),
  citizen: { key: 'k', strength: 'identity', isOlder: false, groups: ['poor', 'disabled'] },
  receipt: null,
  evidence: [],
}

test('a field left empty and one left out are the same submission', () => {
  expect(submissionDigest('x', { ...input, note: null, place: '' })).toBe(submissionDigest('x', input))
})

test('the order in which groups were ticked is not part of a submission', () => {
  const turned: AssistanceInput = { ...input, citizen: { ...input.citizen, groups: ['disabled', 'poor'] } }

  expect(submissionDigest('x', turned)).toBe(submissionDigest('x', input))
})

test.each([
  ['another author', 'y', {}],
  ['another note', 'x', { note: 'n' }],
  ['another moment', 'x', { occurredAt: new Date('2025-09-08T09:01:00+07:00') }],
  ['another citizen', 'x', { citizen: { ...input.citizen, key: 'z' } }],
  ['another photo', 'x', { evidence: [{ sha256: 'p', bytes: 1, width: 1, height: 1 }] }],
] satisfies [string, string, Partial<AssistanceInput>][])('%s is another submission', (_, author, part) => {
  expect(submissionDigest(author, { ...input, ...part })).not.toBe(submissionDigest('x', input))
})

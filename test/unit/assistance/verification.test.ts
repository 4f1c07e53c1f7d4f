import { expect, test } from 'vitest'
import { canReverse, canVerify } from '#server/domain/assistance/verification.ts'
import { roles } from '#server/domain/identity/contract.ts'
import type { Actor } from '#server/domain/identity/index.ts'

const person = (accountId: string, ...grants: Actor['grants']): Actor => ({
  accountId,
  wardId: '00082',
  fullName: 'Người Thử',
  grants,
})
const verifier = { role: 'verifier', campaignId: null } as const
const act = { campaignId: 'campaign', authorId: 'author', keyedById: 'keyer' }
const codeOf = (answer: ReturnType<typeof canVerify>) => (answer.ok ? 'granted' : answer.error.code)

test.for<[string, Actor, boolean, string]>([
  ['a verifier without a tie', person('v', verifier), false, 'granted'],
  ['a verifier of this campaign', person('v', { role: 'verifier', campaignId: 'campaign' }), false, 'granted'],
  ['a verifier of another campaign', person('v', { role: 'verifier', campaignId: 'other' }), false, 'not_allowed'],
  ['the author', person('author', verifier), true, 'own_work'],
  ['who keyed it in', person('keyer', verifier), false, 'own_work'],
  ['somebody with a tie', person('v', verifier), true, 'same_collective'],
  [
    'a verifier who is an auditor too',
    person('v', verifier, { role: 'auditor', campaignId: null }),
    false,
    'read_only_role',
  ],
  ['nobody in particular', person('v'), false, 'not_allowed'],
])('%s', ([, actor, isTied, code]) => {
  expect(codeOf(canVerify(actor, act, isTied))).toBe(code)
})

test.for(roles)('the role %s exempts nobody from the rule about own work', (role) => {
  const everything = person(
    'author',
    ...roles.filter((one) => one !== 'auditor').map((one) => ({ role: one, campaignId: null })),
  )
  const tied = person('v', { role, campaignId: null }, verifier)

  expect(canVerify(everything, act, false).ok).toBe(false)
  expect(canReverse(everything, act, false).ok).toBe(false)
  expect(canVerify(tied, act, true).ok).toBe(false)
})

test('the office verifies nothing and reverses, a verifier reverses nothing', () => {
  const office = person('o', { role: 'office', campaignId: null })

  expect(codeOf(canVerify(office, act, false))).toBe('not_allowed')
  expect(codeOf(canReverse(office, act, false))).toBe('granted')
  expect(codeOf(canReverse(person('v', verifier), act, false))).toBe('not_allowed')
  expect(codeOf(canReverse(office, act, true))).toBe('same_collective')
})

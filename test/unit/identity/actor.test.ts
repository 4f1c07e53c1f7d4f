import { expect, test } from 'vitest'
import type { Role } from '#server/domain/identity/contract.ts'
import { type Actor, hasRole, isReadOnly, seesRestricted } from '#server/domain/identity/index.ts'

const here = '019a0000-0000-7000-8000-000000000001'
const elsewhere = '019a0000-0000-7000-8000-000000000002'

test.each([
  { grant: 'ward-wide', campaignId: null, asked: here, holds: true },
  { grant: 'ward-wide', campaignId: null, asked: undefined, holds: true },
  { grant: 'of the campaign', campaignId: here, asked: here, holds: true },
  { grant: 'of another campaign', campaignId: elsewhere, asked: here, holds: false },
  { grant: 'of one campaign, asked for the ward,', campaignId: here, asked: undefined, holds: false },
])('a grant $grant holds: $holds', ({ campaignId, asked, holds }) => {
  expect(hasRole(someoneWith('office', campaignId), 'office', asked)).toBe(holds)
})

test.each<[Role, boolean]>([
  ['office', true],
  ['auditor', true],
  ['admin', false],
  ['council', false],
  ['verifier', false],
])('a person with the role %s looks behind the freeze: %s', (role, sees) => {
  expect(seesRestricted(someoneWith(role, null), { id: here, wardId: '00082' })).toBe(sees)
})

test.each(['office', 'auditor'] as const)('%s does not look behind another ward’s freeze', (role) => {
  expect(seesRestricted(someoneWith(role, null), { id: here, wardId: '00070' })).toBe(false)
})

test('a guest does not look behind the freeze', () => {
  expect(seesRestricted(undefined, { id: here, wardId: '00082' })).toBe(false)
})

test('an auditor changes nothing, whatever else they are', () => {
  const both = {
    ...someoneWith('auditor', here),
    grants: [...someoneWith('auditor', here).grants, { role: 'admin' as const, campaignId: null }],
  }

  expect(isReadOnly(both)).toBe(true)
  expect(isReadOnly(someoneWith('admin', null))).toBe(false)
})

function someoneWith(role: Role, campaignId: string | null): Actor {
  return { accountId: elsewhere, wardId: '00082', fullName: 'Nguyễn Thử Nghiệm', grants: [{ role, campaignId }] }
}

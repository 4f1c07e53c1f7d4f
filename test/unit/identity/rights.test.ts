import { expect, test } from 'vitest'
import type { Role } from '#server/domain/identity/contract.ts'
import { type Rights, rightsOf } from '#server/domain/identity/index.ts'

const here = { id: '019a0000-0000-7000-8000-000000000001', wardId: '00082' }
const there = { id: '019a0000-0000-7000-8000-000000000002', wardId: '00070' }

function rightsWith(grants: readonly { role: Role; campaignId: string | null }[], campaign = here) {
  const can = rightsOf({ accountId: here.id, wardId: '00082', fullName: 'Nguyễn Thử', grants }, campaign)
  return Object.entries(can).flatMap(([right, isGiven]) => (isGiven ? [right] : []))
}

test.each<[readonly Role[], readonly (keyof Rights)[]]>([
  [[], ['record']],
  [['verifier'], ['record', 'verify']],
  [['office'], ['record', 'readLists', 'readPeople', 'readAudit']],
  [['council'], ['record', 'readLists']],
  [['admin'], ['record', 'readPeople']],
  [['auditor'], ['readLists', 'readPeople', 'readAudit']],
  [
    ['auditor', 'verifier', 'admin'],
    ['readLists', 'readPeople', 'readAudit'],
  ],
])('roles %j are offered %j', (roles, rights) => {
  expect(rightsWith(roles.map((role) => ({ role, campaignId: null })))).toEqual(rights)
})

test('a role of one campaign is offered nothing in another', () => {
  expect(rightsWith([{ role: 'verifier', campaignId: there.id }])).toEqual(['record'])
})

test('another ward’s campaign offers nothing, nor does anything to a guest', () => {
  expect(rightsWith([{ role: 'office', campaignId: null }], there)).toEqual([])
  expect(Object.values(rightsOf(undefined, here)).some(Boolean)).toBe(false)
})

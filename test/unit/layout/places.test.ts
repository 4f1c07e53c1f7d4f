import { expect, test } from 'vitest'
import { placesFor, placesOnBar } from '#app/components/layout/places.ts'
import type { Role } from '#server/domain/identity/contract.ts'
import { rightsOf } from '#server/domain/identity/index.ts'

const campaign = { id: '019a0000-0000-7000-8000-000000000001', wardId: '00082' }

function placesOf(roles: readonly Role[]) {
  const grants = roles.map((role) => ({ role, campaignId: null }))
  const can = rightsOf({ accountId: campaign.id, wardId: '00082', fullName: 'Nguyễn Thử', grants }, campaign)
  return placesFor({ can, campaignSlug: 'spring' })
}

function idsFor(...roles: readonly Role[]) {
  return placesOf(roles).map(({ id }) => id)
}

test('a guest is led to the campaign, the board and signing in', () => {
  const places = placesFor({ can: undefined, campaignSlug: 'spring' })

  expect(places.map(({ id }) => id)).toEqual(['campaign', 'board', 'signIn'])
})

test('without a campaign there is no board to lead to', () => {
  const places = placesFor({ can: undefined, campaignSlug: undefined })

  expect(places.map(({ to }) => to)).toEqual(['/', '/sign-in'])
})

test('an individual records, looks after their work, their way to the list and the board', () => {
  expect(idsFor()).toEqual(['record', 'myWork', 'nomination', 'board', 'campaign'])
})

test('a verifier meets the queue first', () => {
  expect(idsFor('verifier')[0]).toBe('queue')
})

test.each(['office', 'admin'] as const)('verifying is no part of the role %s', (role) => {
  expect(idsFor(role)).not.toContain('queue')
})

test('an auditor is not led to anything that changes', () => {
  expect(idsFor('auditor', 'verifier')).toEqual(['attention', 'nomination', 'board', 'campaign', 'people', 'audit'])
})

test.each([
  { roles: [] },
  { roles: ['verifier'] },
  { roles: ['office', 'verifier'] },
  { roles: ['admin', 'council'] },
] satisfies {
  roles: Role[]
}[])('the bar of $roles has three places, the board among them', ({ roles }) => {
  const bar = placesOnBar(placesOf(roles)).map(({ id }) => id)

  expect(bar).toHaveLength(3)
  expect(bar).toContain('board')
})
